import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { icon } from '../kernel/icon.js';
import { errorWords, t } from '../kernel/texts.js';

/** A button to sign in with a passkey, where the browser knows of such; what it does is loaded by a tap. Tells `signed-in`. */
class SignInWithPasskey extends PageElement {
  static properties = { busy: { state: true }, failure: { state: true } };

  render() {
    if (!window.PublicKeyCredential) return nothing;
    return html`
      <div class="stack">
        <button class="button" ?disabled=${this.busy} @click=${this.#enter}>${icon('lock')} ${t('passkeys.signIn')}</button>
        <div class="passkey-failure" role="alert">
          ${this.failure ? html`<p class="message message-danger">${icon('late')} ${this.failure}</p>` : nothing}
        </div>
      </div>
    `;
  }

  async #enter() {
    this.busy = true;
    this.failure = undefined;
    try {
      const { signInWithPasskey } = await import('./ceremonies.js');
      if (await signInWithPasskey()) this.tell('signed-in');
    } catch (failure) {
      this.failure = await errorWords(failure.code ? failure : { code: 'NO_CONTACT' });
    }
    this.busy = false;
  }
}

customElements.define('sign-in-with-passkey', SignInWithPasskey);

export const part = () => html`<sign-in-with-passkey></sign-in-with-passkey>`;
