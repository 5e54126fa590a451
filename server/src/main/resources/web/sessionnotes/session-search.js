import { html, nothing } from 'lit';
import { dayInWords } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import '../kernel/failure-notice.js';
import { look, operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { hasIdentityNumber } from '../kernel/identity-number.js';
import '../kernel/later-styles.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import './texts.js';

const sessionSearch = operation(new URL('./sessionSearch.graphql', import.meta.url));

const TYPING_MS = 300;
const FEWEST = 2;

/**
 * A search in what one may read of sessions, and the way to one's own notes. What is found is not kept on the device,
 * for one's own notes are among it.
 */
class SessionSearch extends PageElement {
  static properties = {
    viewer: { attribute: false },
    text: { state: true },
    found: { state: true },
    failure: { state: true },
  };

  #typing;
  #latest = 0;

  constructor() {
    super();
    this.text = '';
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
    this.#latest++;
    this.text = '';
    this.found = this.failure = undefined;
  }

  render() {
    return html`
      <section class="card stack session-search" aria-labelledby="session-search-title">
        <h2 id="session-search-title">${t('sessionnotes.search')}</h2>
        <form role="search" @submit=${(event) => event.preventDefault()}>
          <label class="visually-hidden" for="session-search">${t('sessionnotes.searchLabel')}</label>
          ${icon('search')}
          <input
            id="session-search"
            type="search"
            autocomplete="off"
            autocapitalize="none"
            enterkeyhint="search"
            maxlength="100"
            aria-describedby="session-search-about"
            .value=${this.text}
            @input=${this.#typed}
          />
        </form>
        <p class="hint" id="session-search-about">${t('sessionnotes.searchAbout')}</p>
        <div role="status">${this.#said()}</div>
        ${this.found?.length > 0 ? html`<ul class="session-found">${this.found.map((one) => this.#row(one))}</ul>` : nothing}
        <p><a class="session-own" href="#/own-notes">${icon('lock')} ${t('sessionnotes.title.own')} ${icon('forward')}</a></p>
      </section>
    `;
  }

  #said() {
    if (this.failure) return html`<p class="message">${errorText(this.failure)}</p>`;
    if (!this.found) return nothing;
    if (this.found.length === 0) return html`<p>${t('sessionnotes.noneFound', { text: this.text })}</p>`;
    return html`<p class="visually-hidden">${t('sessionnotes.found', { count: this.found.length })}</p>`;
  }

  #row({ kind, before, hit, after, session, day }) {
    const what = session ? `${tOf('sessionnotes.in', kind)} · ${tOf('supervision.form', session.form)}` : tOf('sessionnotes.in', kind);
    const words = html`
      <span class="muted small">${kind === 'PRIVATE_NOTE' ? icon('lock') : nothing} ${what} ${dayInWords(day, this.viewer.today)}</span>
      <span lang="sv">${before}<mark>${hit}</mark>${after}</span>
    `;
    const address = addressOf(kind, session);
    return html`<li>${address ? html`<a class="session-hit" href=${address}>${words}</a>` : html`<div class="session-hit">${words}</div>`}</li>`;
  }

  #typed = ({ target }) => {
    clearTimeout(this.#typing);
    this.text = target.value;
    this.#typing = setTimeout(() => this.#find(), TYPING_MS);
  };

  async #find() {
    const mine = ++this.#latest;
    const text = this.text.trim();
    this.failure = undefined;
    if (text.length < FEWEST) {
      this.found = undefined;
      return;
    }
    try {
      if (hasIdentityNumber(text)) throw { code: 'IDENTITY_NUMBER' };
      const { viewer } = await look(sessionSearch, { text });
      if (mine === this.#latest) this.found = viewer.sessionSearch;
    } catch (failure) {
      if (mine !== this.#latest) return;
      this.found = undefined;
      this.failure = failure;
    }
  }
}

function addressOf(kind, session) {
  if (session) return `#/sessions/${encodeURIComponent(session.id)}`;
  return kind === 'PRIVATE_NOTE' ? '#/own-notes' : undefined;
}

customElements.define('session-search', SessionSearch);

export const part = ({ viewer }) => html`<session-search .viewer=${viewer}></session-search>`;
