import { html, nothing } from 'lit';
import { dayInWords, isoDayOf } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import '../kernel/later-styles.js';
import { errorText, t } from '../kernel/texts.js';
import { codeField } from './code-field.js';
import './factor-set-up.js';
import './recovery-codes.js';
import { removeFactor, renewCodes } from './requests.js';
import './texts.js';

const ownFactor = operation(new URL('./ownFactor.graphql', import.meta.url));

/** A card about one's own second factor: to set it up, to get new recovery codes, and to remove it with a code. */
class OwnFactor extends PageElement {
  static properties = {
    today: {},
    /** What is open: `set-up`, `codes` or `remove`. */
    open: { state: true },
    codes: { state: true },
    failure: { state: true },
    busy: { state: true },
  };

  #own = new FetchController(this, async () => (await query(ownFactor)).viewer.secondFactor ?? { none: true });

  constructor() {
    super();
    this.addEventListener('factor-set-up', ({ detail }) => this.#show(detail.codes));
    this.addEventListener('codes-kept', () => (this.codes = undefined));
  }

  render() {
    if (this.codes) return html`<recovery-codes .codes=${this.codes}></recovery-codes>`;
    return this.#own.render(
      (own) => (own.none ? nothing : this.#card(own)),
      () => html`<p class="skeleton" aria-hidden="true"></p>`,
    );
  }

  #card({ setUpAt, recoveryCodesLeft, required }) {
    return html`
      <section class="card stack" aria-labelledby="factor-title">
        <h2 id="factor-title">${t('secondfactor.own')}</h2>
        ${setUpAt ? this.#there(setUpAt, recoveryCodesLeft) : this.#missing(required)}
      </section>
    `;
  }

  #missing(required) {
    if (this.open === 'set-up') return html`<factor-set-up></factor-set-up> ${this.#close()}`;
    return html`
      <p class="muted">${t(required ? 'secondfactor.ownRequired' : 'secondfactor.ownAbout')}</p>
      <div class="actions">
        <button class="button" @click=${() => (this.open = 'set-up')}>${t('secondfactor.begin')}</button>
      </div>
    `;
  }

  #there(setUpAt, count) {
    return html`
      <p>${icon('check')} ${t('secondfactor.ownSince', { day: dayInWords(isoDayOf(setUpAt), this.today) })}</p>
      <p class="muted small">${t('secondfactor.codesLeft', { count })}</p>
      ${this.open ? this.#form() : this.#deeds()}
    `;
  }

  #deeds() {
    return html`
      <div class="actions">
        <button class="button" @click=${() => (this.open = 'codes')}>${t('secondfactor.newCodes')}</button>
        <button class="button" @click=${() => (this.open = 'remove')}>${t('secondfactor.remove')}</button>
      </div>
    `;
  }

  #form() {
    const removes = this.open === 'remove';
    return html`
      <form class="stack" @submit=${this.#submit}>
        <p>${t(removes ? 'secondfactor.removeAbout' : 'secondfactor.newCodesAbout')}</p>
        ${codeField({ id: 'own-code', recovery: true, failed: Boolean(this.failure), failure: 'own-failure' })}
        <div id="own-failure" role="alert">
          ${this.failure
            ? html`<p class="message message-danger">${icon('late')} ${errorText(this.failure)}</p>`
            : nothing}
        </div>
        <div class="actions">
          <button class="button button-main" ?disabled=${this.busy}>
            ${t(removes ? 'secondfactor.remove' : 'secondfactor.newCodes')}
          </button>
          ${this.#close()}
        </div>
      </form>
    `;
  }

  #close() {
    return html`<button type="button" class="button" @click=${this.#closed}>${t('secondfactor.cancel')}</button>`;
  }

  #closed = () => {
    this.open = undefined;
    this.failure = undefined;
  };

  async #submit(event) {
    event.preventDefault();
    const { code } = event.target.elements;
    this.busy = true;
    this.failure = undefined;
    try {
      if (this.open === 'remove') {
        await removeFactor(code.value);
        this.tell('notice', { text: t('secondfactor.removed') });
        await this.#show(undefined);
      } else {
        await this.#show(await renewCodes(code.value));
      }
    } catch (failure) {
      this.failure = failure;
      code.select();
    }
    this.busy = false;
  }

  async #show(codes) {
    this.codes = codes;
    this.open = undefined;
    await this.#own.run();
  }
}

customElements.define('own-factor', OwnFactor);

export const part = ({ viewer }) => html`<own-factor .today=${viewer.today}></own-factor>`;
