import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { labelled } from '../kernel/fields.js';
import { focusOnWrong } from '../kernel/form-field.js';
import { icon, logo } from '../kernel/icon.js';
import { errorText, t } from '../kernel/texts.js';
import { errorsOf, newPasswordFields, newPasswordProblem } from './new-password.js';
import { acceptInvitation, invitation } from './signin.js';

/**
 * A page to which an invitation leads: the choice of a user name and a password, or of a new password. Tells `signed-
 * in`.
 */
class InvitationPage extends PageElement {
  static properties = { token: {}, failure: { state: true }, busy: { state: true } };

  #greeting = new FetchController(this, () => invitation(this.token));

  #errors = [];

  willUpdate(changed) {
    if (changed.has('failure')) this.#errors = errorsOf(this.failure);
  }

  render() {
    return html`
      <main class="alone" id="main" tabindex="-1">
        <header class="alone-welcome">
          ${logo(64)}
          ${this.#greeting.render(
            (greeting) => this.#welcome(greeting),
            () => html`<h1 class="visually-hidden">${t('kernel.loading')}</h1>`,
          )}
        </header>
        ${this.#greeting.value ? this.#form(this.#greeting.value) : nothing}
      </main>
    `;
  }

  #welcome(greeting) {
    if (!greeting) {
      return html`<h1>${t('signin.invitationOver')}</h1>
        <p class="muted">${t('signin.invitationOverAbout')}</p>
        <a class="button" href="#/">${t('signin.toSignIn')}</a>`;
    }
    const renewed = greeting.kind === 'PASSWORD';
    return html`<h1>${t(renewed ? 'signin.renewalWelcome' : 'signin.invitationWelcome', greeting)}</h1>
      <p class="muted">${t(renewed ? 'signin.renewalAbout' : 'signin.invitationAbout')}</p>`;
  }

  #form({ username, kind }) {
    const errors = this.#errors;
    return html`
      <form class="card stack" @submit=${this.#submit}>
        ${labelled({
          id: 'username',
          name: 'username',
          label: t('signin.username'),
          errors,
          field: (id) => html`<input
            id=${id}
            name="username"
            required
            ?readonly=${kind === 'PASSWORD'}
            maxlength="254"
            value=${username}
            autocomplete="username"
            autocapitalize="none"
            spellcheck="false"
          />`,
        })}
        ${newPasswordFields(errors)}
        <div role="alert">
          ${this.failure && errors.length === 0
            ? html`<p class="message message-danger">${icon('late')} ${errorText(this.failure)}</p>`
            : nothing}
        </div>
        <button class="button button-main" ?disabled=${this.busy}>
          ${t(kind === 'PASSWORD' ? 'signin.renewPassword' : 'signin.openAccount')}
        </button>
      </form>
    `;
  }

  async #submit(event) {
    event.preventDefault();
    const form = event.target;
    const { username, password } = form.elements;
    this.busy = true;
    this.failure = newPasswordProblem(form.elements);
    try {
      if (!this.failure) {
        const isIn = await acceptInvitation(this.token, username.value.trim(), password.value);
        if (isIn) this.tell('signed-in');
      }
    } catch (failure) {
      this.failure = failure.code === 'INVALID' ? { code: 'INVALID_USERNAME' } : failure;
      if (failure.code === 'NO_INVITATION') this.#greeting.run();
    }
    this.busy = false;
    await this.updateComplete;
    focusOnWrong(form);
  }
}

customElements.define('invitation-page', InvitationPage);

export const page = ({ params: { token } }) =>
  html`${keyed(token, html`<invitation-page .token=${token}></invitation-page>`)}`;
