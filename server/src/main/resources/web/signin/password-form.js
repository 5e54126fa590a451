import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { icon } from '../kernel/icon.js';
import { errorText, t } from '../kernel/texts.js';
import { newPasswordFields, newPasswordProblem, toFailure } from './new-password.js';
import { changePassword } from './signin.js';

/** The change of one's own password. */
class PasswordForm extends PageElement {
  static properties = { failure: { state: true }, busy: { state: true }, open: { state: true } };

  render() {
    return html`
      <details class="card password-change" .open=${Boolean(this.open)} @toggle=${this.#toggled}>
        <summary><h2>${t('signin.changePassword')}</h2> ${icon('chevron')}</summary>
        <form class="stack" novalidate @submit=${this.#submit}>
          <p class="muted small">${t('signin.changePasswordAbout')}</p>
          <div class="field">
            <label for="present">${t('signin.presentPassword')}</label>
            <input
              id="present"
              name="present"
              type="password"
              required
              autocomplete="current-password"
              aria-invalid=${this.failure?.code === 'WRONG_PASSWORD'}
              aria-describedby="password-failure"
            />
          </div>
          ${newPasswordFields(this.failure, 'password-failure')}
          <div id="password-failure" role="alert">
            ${this.failure
              ? html`<p class="message message-danger">${icon('late')} ${errorText(this.failure)}</p>`
              : nothing}
          </div>
          <button class="button button-main" ?disabled=${this.busy}>${t('signin.changePassword')}</button>
        </form>
      </details>
    `;
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
        await changePassword(form.elements.present.value, form.elements.password.value);
        form.reset();
        this.open = false;
        this.tell('notice', { text: t('signin.passwordChanged') });
        this.tell('password-changed');
      }
    } catch (failure) {
      this.failure = failure;
    }
    this.busy = false;
    await this.updateComplete;
    toFailure(form);
  }
}

customElements.define('password-form', PasswordForm);
