import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { icon, logo } from '../kernel/icon.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import { forgetFurther, furtherAsked } from '../signin/signin.js';
import { codeField } from './code-field.js';
import './factor-set-up.js';
import './recovery-codes.js';
import { giveCode } from './requests.js';
import { keepWanted } from './room.js';
import './texts.js';

/** A page between the password and Fadder: asks for a code, or has an app be set up first. Tells `signed-in`. */
class SecondStepPage extends PageElement {
  static properties = {
    asked: { state: true },
    codes: { state: true },
    failure: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    this.asked = furtherAsked();
    this.addEventListener('sign-in-over', () => this.#over());
    this.addEventListener('factor-set-up', ({ detail }) => (this.codes = detail.codes));
    this.addEventListener('codes-kept', () => this.#enter());
  }

  render() {
    return html`
      <main class="alone" id="main" tabindex="-1">
        <header class="alone-welcome">${logo(64)} ${this.#head()}</header>
        ${this.#body()}
      </main>
    `;
  }

  #head() {
    const key = this.asked ? (this.codes ? 'done' : this.asked.ask) : 'over';
    return html`<h1>${tOf('secondfactor.head', key)}</h1>
      <p class="muted">${tOf('secondfactor.about', key)}</p>`;
  }

  #body() {
    if (!this.asked || this.asked.ask === 'PASSKEY') {
      return html`<a class="button button-main" href="#/" @click=${forgetFurther}>${t('secondfactor.again')}</a>`;
    }
    if (this.codes) return html`<recovery-codes .codes=${this.codes}></recovery-codes>`;
    if (this.asked.ask === 'SETUP') return html`<factor-set-up .token=${this.asked.token}></factor-set-up>`;
    return this.#form();
  }

  #form() {
    return html`
      <form class="card stack" @submit=${this.#submit}>
        ${codeField({ id: 'second-code', recovery: true, failed: Boolean(this.failure), failure: 'second-failure' })}
        <div id="second-failure" role="alert">
          ${this.failure
            ? html`<p class="message message-danger">${icon('late')} ${errorText(this.failure)}</p>`
            : nothing}
        </div>
        <button class="button button-main" ?disabled=${this.busy}>${t('secondfactor.goOn')}</button>
        <details class="factor-lost">
          <summary>${t('secondfactor.lost')}</summary>
          <p class="muted">${t('secondfactor.lostAbout')}</p>
        </details>
        <a href="#/" @click=${forgetFurther}>${t('secondfactor.back')}</a>
      </form>
    `;
  }

  firstUpdated() {
    this.querySelector('#second-code')?.focus();
  }

  async #submit(event) {
    event.preventDefault();
    const { code } = event.target.elements;
    this.busy = true;
    this.failure = undefined;
    try {
      await giveCode(this.asked.token, code.value);
      this.#enter();
    } catch (failure) {
      if (failure.code === 'SIGN_IN_OVER') this.#over();
      this.failure = failure;
      code.select();
    }
    this.busy = false;
  }

  #enter() {
    keepWanted(this.asked.wanted);
    forgetFurther();
    this.tell('signed-in');
  }

  #over() {
    forgetFurther();
    this.asked = undefined;
  }
}

customElements.define('second-step-page', SecondStepPage);

export const page = () => html`<second-step-page></second-step-page>`;
