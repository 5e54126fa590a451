import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { icon } from '../kernel/icon.js';
import { Loaded } from '../kernel/loaded.js';
import { errorText, t } from '../kernel/texts.js';
import { acceptInvitation, invitation } from './signin.js';

/** Where an invitation leads: the choice of a user name and a password. Tells `signed-in`. */
class InvitationPage extends PageElement {
  static properties = { token: {}, failure: { state: true }, busy: { state: true } };

  #greeting = new Loaded(this, () => invitation(this.token));

  connectedCallback() {
    super.connectedCallback();
    document.title = t('signin.invitationTitle');
  }

  render() {
    return html`
      <main class="sign-in" id="main" tabindex="-1">
        <header class="sign-in-welcome">
          <img src="/icons/fadder.svg" alt="" width="64" height="64" />
          ${this.#greeting.render(
            (greeting) =>
              greeting
                ? html`<h1>${t('signin.invitationWelcome', greeting)}</h1>
                    <p class="muted">${t('signin.invitationAbout')}</p>`
                : html`<h1>${t('signin.invitationOver')}</h1>
                    <p class="muted">${t('signin.invitationOverAbout')}</p>
                    <a class="button" href="#/">${t('signin.toSignIn')}</a>`,
            () => html`<h1 class="visually-hidden">${t('kernel.loading')}</h1>`,
          )}
        </header>
        ${this.#greeting.value ? this.#form(this.#greeting.value) : nothing}
      </main>
    `;
  }

  #form({ username }) {
    return html`
      <form class="card stack" @submit=${this.#submit}>
        <div class="field">
          <label for="username">${t('signin.username')}</label>
          <input
            id="username"
            name="username"
            required
            maxlength="254"
            value=${username}
            autocomplete="username"
            autocapitalize="none"
            spellcheck="false"
            aria-describedby="invitation-failure"
          />
        </div>
        <div class="field">
          <label for="password">${t('signin.newPassword')}</label>
          <input
            id="password"
            name="password"
            type="password"
            required
            minlength="10"
            autocomplete="new-password"
            aria-describedby="password-about invitation-failure"
          />
          <p class="muted small" id="password-about">${t('signin.newPasswordAbout')}</p>
        </div>
        <div id="invitation-failure" role="alert">
          ${this.failure
            ? html`<p class="message message-danger">${icon('late')} ${errorText(this.failure)}</p>`
            : nothing}
        </div>
        <button class="button button-main" ?disabled=${this.busy}>${t('signin.openAccount')}</button>
      </form>
    `;
  }

  async #submit(event) {
    event.preventDefault();
    const { username, password } = event.target.elements;
    this.busy = true;
    this.failure = undefined;
    try {
      await acceptInvitation(this.token, username.value.trim(), password.value);
      this.tell('signed-in');
    } catch (failure) {
      this.failure = failure;
      if (failure.code === 'NO_INVITATION') this.#greeting.run();
    }
    this.busy = false;
  }
}

customElements.define('invitation-page', InvitationPage);
