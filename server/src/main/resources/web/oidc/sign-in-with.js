import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { postJson } from '../kernel/endpoints.js';
import { reach, server } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { finishSignOut } from '../kernel/session.js';
import { errorText, t } from '../kernel/texts.js';
import { keepWanted } from './room.js';

/**
 * The buttons to sign in with the organisation's own; none where that is not set up. Tells `ways-known` with whether
 * everybody else may use a password.
 */
class SignInWith extends PageElement {
  static properties = { ways: { state: true }, busy: { state: true }, failure: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    server.addEventListener('contact-again', this.#ask);
    addEventListener('pageshow', this.#back);
    this.#ask();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    server.removeEventListener('contact-again', this.#ask);
    removeEventListener('pageshow', this.#back);
  }

  render() {
    const { issuers = [] } = this.ways ?? {};
    if (issuers.length === 0) return nothing;
    return html`
      <section class="card stack" aria-label=${t('oidc.ways')}>
        ${issuers.map(
          ({ issuer, name }) => html`
            <button class="button button-main" ?disabled=${Boolean(this.busy)} @click=${() => this.#leave(issuer, name)}>
              ${this.busy === issuer ? t('oidc.busy') : t('oidc.with', { name })}
            </button>
          `,
        )}
        <div class="way-failure" role="alert">
          ${this.failure ? html`<p class="message message-danger">${icon('late')} ${this.failure}</p>` : nothing}
        </div>
      </section>
    `;
  }

  #ask = async () => {
    try {
      const response = await reach('/oidc', { headers: { accept: 'application/json' } });
      if (!response.ok) return;
      this.ways = await response.json();
      this.tell('ways-known', { passwordsForAll: this.ways.passwordsForAll });
    } catch {
      // Without contact there is no way in; the page says so when one is tried.
    }
  };

  /** Whoever comes back by the browser's button finds the page as it was left. */
  #back = () => (this.busy = undefined);

  async #leave(issuer, name) {
    this.busy = issuer;
    this.failure = undefined;
    try {
      await finishSignOut();
      const response = await postJson('/oidc/start', { issuer });
      if (response.ok) {
        keepWanted();
        location.assign((await response.json()).continueAt);
        return;
      }
      this.failure = t(this.ways.passwordsForAll ? 'oidc.issuerDown' : 'oidc.issuerDownAlone', { name });
    } catch (failure) {
      this.failure = errorText(failure);
    }
    this.busy = undefined;
  }
}

customElements.define('sign-in-with', SignInWith);

export const part = () => html`<sign-in-with></sign-in-with>`;
