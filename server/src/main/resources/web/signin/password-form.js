import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { labelled } from '../kernel/fields.js';
import { focusOnWrong } from '../kernel/form-field.js';
import { icon } from '../kernel/icon.js';
import { errorText, t } from '../kernel/texts.js';
import { errorsOf, newPasswordFields, newPasswordProblem } from './new-password.js';
import { changePassword } from './signin.js';

/** A form that changes one's own password, without the present one where a link waits for the viewer. Tells `password-changed`. */
class PasswordForm extends PageElement {
  static properties = {
    viewer: { attribute: false },
    failure: { state: true },
    busy: { state: true },
    open: { state: true },
  };

  #errors = [];

  willUpdate(changed) {
    if (changed.has('failure')) this.#errors = errorsOf(this.failure);
  }

  render() {
    const waits = Boolean(this.viewer.passwordLink);
    const errors = this.#errors;
    return html`
      <details class="card password-change" .open=${this.open ?? waits} @toggle=${this.#toggled}>
        <summary><h2>${t('signin.changePassword')}</h2> ${icon('chevron')}</summary>
        <form class="stack" @submit=${this.#submit}>
          <p class="muted small">${t(waits ? 'signin.changeByLinkAbout' : 'signin.changePasswordAbout')}</p>
          ${waits ? nothing : this.#present(errors)}
          ${newPasswordFields(errors)}
          <div role="alert">
            ${this.failure && errors.length === 0
              ? html`<p class="message message-danger">${icon('late')} ${errorText(this.failure)}</p>`
              : nothing}
          </div>
          <button class="button button-main" ?disabled=${this.busy}>${t('signin.changePassword')}</button>
        </form>
      </details>
    `;
  }

  #present(errors) {
    return labelled({
      id: 'present',
      name: 'present',
      label: t('signin.presentPassword'),
      errors,
      field: (id) => html`<input id=${id} name="present" type="password" required autocomplete="current-password" />`,
    });
  }

  #toggled(event) {
    this.open = event.target.open;
  }

  async #submit(event) {
    event.preventDefault();
    const form = event.target;
    this.busy = true;
    this.failure = newPasswordProblem(form.elements);
    try {
      if (!this.failure) {
        await changePassword(form.elements.present?.value, form.elements.password.value);
        form.reset();
        this.open = false;
        this.tell('notice', { text: t('signin.passwordChanged') });
        this.tell('password-changed');
      }
    } catch (failure) {
      this.failure = failure;
      if (failure.code === 'NO_INVITATION') this.tell('account-changed');
    }
    this.busy = false;
    await this.updateComplete;
    focusOnWrong(form);
  }
}

customElements.define('password-form', PasswordForm);

export const part = ({ viewer }) => html`<password-form .viewer=${viewer}></password-form>`;
