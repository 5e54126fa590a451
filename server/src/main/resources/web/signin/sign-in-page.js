import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import '../kernel/form-field.js';
import { server } from '../kernel/graphql.js';
import { icon, logo } from '../kernel/icon.js';
import { chooseLanguage, language } from '../kernel/language.js';
import { slot } from '../kernel/slots.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import { demonstration, signIn } from './signin.js';

const OTHER = language === 'sv' ? 'en' : 'sv';

/** What everybody may read before they sign in. */
const ABOUT = ['accessibility', 'privacy', 'contact'];

/** A page to sign in: with a name and a password, or a tap on one of the demonstration's people. Tells `signed-in`. */
class SignInPage extends PageElement {
  static properties = {
    /** The reason why one is here, such as that one has just signed out. */
    reason: {},
    demo: { state: true },
    failure: { state: true },
    busy: { state: true },
    passwordShown: { state: true },
    /** Whether passwords are for administrators alone, who have another way in. */
    passwordsAside: { state: true },
  };

  constructor() {
    super();
    this.addEventListener('ways-known', ({ detail }) => (this.passwordsAside = !detail.passwordsForAll));
  }

  connectedCallback() {
    super.connectedCallback();
    server.addEventListener('contact-again', this.#lookAround);
    this.#lookAround();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    server.removeEventListener('contact-again', this.#lookAround);
  }

  render() {
    return html`
      <main class="alone" id="main" tabindex="-1">
        <button class="link-button sign-in-language" lang=${OTHER} @click=${() => chooseLanguage(OTHER)}>
          ${icon('language')} ${t('signin.otherLanguage')}
        </button>
        <header class="alone-welcome">
          ${logo(64)}
          <h1>${t('signin.welcome')}</h1>
          <p class="muted">${t('signin.purpose')}</p>
        </header>
        <div class="stack sign-in-ways">
          ${this.reason ? html`<p class="message" role="status">${icon('lock')} ${this.reason}</p>` : nothing}
          ${slot('sign-in', {})} ${this.passwordsAside ? this.#aside() : this.#form()}
          ${this.demo ? this.#people() : nothing}
        </div>
        <nav class="sign-in-about small" aria-label=${t('signin.about')}>
          ${ABOUT.map((kind) => html`<a href="#/about/${kind}">${tOf('signin.aboutOf', kind)}</a>`)}
        </nav>
      </main>
    `;
  }

  #aside() {
    return html`
      <details class="sign-in-others">
        <summary>${t('signin.administrators')}</summary>
        ${this.#form()}
      </details>
    `;
  }

  #form() {
    const invalid = this.failure?.code === 'WRONG_CREDENTIALS';
    return html`
      <form class="card stack" @submit=${this.#submit}>
        <form-field class="field">
          <label for="username">${t('signin.username')}</label>
          <input
            id="username"
            name="username"
            required
            autocomplete="username"
            autocapitalize="none"
            spellcheck="false"
            aria-invalid=${invalid}
            aria-describedby="sign-in-failure"
          />
        </form-field>
        <form-field class="field">
          <label for="password">${t('signin.password')}</label>
          <div class="field-with-button">
            <input
              id="password"
              name="password"
              required
              type=${this.passwordShown ? 'text' : 'password'}
              autocomplete="current-password"
              autocapitalize="none"
              spellcheck="false"
              enterkeyhint="go"
              aria-invalid=${invalid}
              aria-describedby="sign-in-failure"
            />
            <button
              type="button"
              aria-pressed=${Boolean(this.passwordShown)}
              aria-label=${t('signin.showPassword')}
              @click=${() => (this.passwordShown = !this.passwordShown)}
            >
              ${icon('eye')}
            </button>
          </div>
        </form-field>
        <div id="sign-in-failure" role="alert">
          ${this.failure
            ? html`<p class="message message-danger">${icon('late')} ${errorText(this.failure)}</p>`
            : nothing}
        </div>
        <button class="button button-main" ?disabled=${this.busy}>
          ${this.busy ? t('signin.busy') : t('signin.signIn')}
        </button>
        <details class="sign-in-forgotten">
          <summary>${t('signin.forgotten')}</summary>
          <p class="muted">${t('signin.forgottenAbout')}</p>
        </details>
      </form>
    `;
  }

  #people() {
    const { password, accounts } = this.demo;
    return html`
      <section class="stack demo" aria-labelledby="demo-title">
        <div>
          <h2 id="demo-title">${t('signin.demo')}</h2>
          <p class="muted small">${t('signin.demoAbout')}</p>
        </div>
        <ul class="demo-people">
          ${accounts.map(
            ({ username, name, about }) => html`
              <li>
                <button class="demo-person" ?disabled=${this.busy} @click=${() => this.#enter(username, password)}>
                  <span><strong>${name}</strong> <span class="muted small" lang="sv">${about}</span></span>
                  ${icon('forward')}
                </button>
              </li>
            `,
          )}
        </ul>
      </section>
    `;
  }

  #lookAround = () => {
    demonstration().then(
      (demo) => (this.demo = demo),
      () => (this.demo = null),
    );
  };

  #submit(event) {
    event.preventDefault();
    const { username, password } = event.target.elements;
    this.#enter(username.value.trim(), password.value);
  }

  async #enter(username, password) {
    this.busy = true;
    this.failure = undefined;
    try {
      if (await signIn(username, password)) this.tell('signed-in');
    } catch (failure) {
      this.failure = failure;
      await this.updateComplete;
      this.querySelector('#password').select();
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('sign-in-page', SignInPage);

export const page = ({ reason }) => html`<sign-in-page .reason=${reason}></sign-in-page>`;
