import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { labelled } from '../kernel/fields.js';
import { focusOnWrong } from '../kernel/form-field.js';
import { operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { errorText, t } from '../kernel/texts.js';
import { errorsOf, newPasswordFields, newPasswordProblem } from './new-password.js';
import { changePassword } from './signin.js';

const ownPassword = operation(new URL('./ownPassword.graphql', import.meta.url));

/**
 * A form that changes one's own password, without the present one where a link waits for the viewer; for whoever has
 * none, what they sign in with. Tells `password-changed`.
 */
class PasswordForm extends PageElement {
  static properties = {
    viewer: { attribute: false },
    failure: { state: true },
    busy: { state: true },
    open: { state: true },
  };

  #errors = [];
  #state = new FetchController(this, async () => (await query(ownPassword)).viewer.password);

  willUpdate(changed) {
    if (changed.has('failure')) this.#errors = errorsOf(this.failure);
  }

  render() {
    return this.#state.render(
      (state) => (state === 'SET' || this.viewer.passwordLink ? this.#form(state) : this.#none(state)),
      () => html`<p class="skeleton" aria-hidden="true"></p>`,
    );
  }

  /** What is so for somebody without a password, and how they get one where they may have one. */
  #none(state) {
    return html`
      <section class="card stack" aria-labelledby="password-title">
        <h2 id="password-title">${t('signin.password')}</h2>
        <p class="muted">${t(state === 'ELSEWHERE' ? 'signin.passwordElsewhere' : 'signin.passwordNone')}</p>
      </section>
    `;
  }

  #form(state) {
    const waits = Boolean(this.viewer.passwordLink);
    const title = t(state === 'SET' ? 'signin.changePassword' : 'signin.choosePassword');
    const errors = this.#errors;
    return html`
      <details class="card password-change" .open=${this.open ?? waits} @toggle=${this.#toggled}>
        <summary><h2>${title}</h2> ${icon('chevron')}</summary>
        <form class="stack" @submit=${this.#submit}>
          <p class="muted small">${t(aboutOf(state, waits))}</p>
          ${waits ? nothing : this.#present(errors)}
          ${newPasswordFields(errors)}
          <div role="alert">
            ${this.failure && errors.length === 0
              ? html`<p class="message message-danger">${icon('late')} ${errorText(this.failure)}</p>`
              : nothing}
          </div>
          <button class="button button-main" ?disabled=${this.busy}>${title}</button>
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
        this.tell('notice', { text: t(this.#state.value === 'SET' ? 'signin.passwordChanged' : 'signin.passwordChosen') });
        this.tell('password-changed');
        await this.#state.run();
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

function aboutOf(state, waits) {
  if (!waits) return 'signin.changePasswordAbout';
  return state === 'SET' ? 'signin.changeByLinkAbout' : 'signin.choosePasswordAbout';
}

customElements.define('password-form', PasswordForm);

export const part = ({ viewer }) => html`<password-form .viewer=${viewer}></password-form>`;
