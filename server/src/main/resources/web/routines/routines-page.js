import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { icon } from '../kernel/icon.js';
import { Paged } from '../kernel/paged.js';
import { shortListSkeleton } from '../kernel/skeletons.js';
import { t } from '../kernel/texts.js';
import './ended-runs.js';
import { routines, runs } from './reading.js';
import { runRow } from './run-row.js';
import { Waiting, keyOf, settledId, shown, started } from './runs.js';
import './texts.js';
import { mayWrite } from './writing.js';

const TYPING_MS = 250;

/** A page with routines to look up and to start, and what the viewer has started of them. */
class RoutinesPage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    search: { state: true },
    older: { state: true },
  };

  #typing;
  #routines = new Paged(this, (page) => routines(page, this.search));
  #runs = new FetchController(this, runs);
  #waiting = new Waiting(this, () => this.#runs.run());

  constructor() {
    super();
    this.search = '';
  }

  /** Whoever comes back finds all routines, not those that they looked for some time ago. */
  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
    this.older = false;
    if (this.search) this.#routines.forget();
    this.search = this.querySelector('#routine-search').value = '';
  }

  render() {
    return html`
      <div class="page stack">
        <header class="page-head">
          <h1>${t('routines.routines')}</h1>
        </header>
        ${this.#field()} ${this.search ? nothing : this.#running()}
        <section class="stack routine-list" aria-labelledby="routine-list">
          <h2 id="routine-list">${t(this.search ? 'routines.hits' : 'routines.all')}</h2>
          ${this.#routines.render((page) => this.#list(page), shortListSkeleton)}
          ${mayWrite(this.viewer)
            ? html`<a class="button routine-new" href="#/routine-form">${icon('add')} ${t('routines.form.new')}</a>`
            : nothing}
        </section>
        ${this.search ? nothing : this.#past()}
      </div>
    `;
  }

  #field() {
    return html`
      <form class="routine-search" role="search" @submit=${(event) => event.preventDefault()}>
        <label class="visually-hidden" for="routine-search">${t('routines.search')}</label>
        ${icon('search')}
        <input
          id="routine-search"
          type="search"
          autocomplete="off"
          autocapitalize="none"
          enterkeyhint="search"
          placeholder=${t('routines.search')}
          maxlength="200"
          @input=${this.#typed}
        />
      </form>
    `;
  }

  #typed = ({ target }) => {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.search = target.value.trim();
      this.#routines.run();
    }, TYPING_MS);
  };

  #running() {
    const all = this.#all().filter(({ state }) => state === 'IN_PROGRESS');
    if (all.length === 0) return nothing;
    return html`
      <section aria-labelledby="routines-running" class="card run-list">
        <h2 id="routines-running">${t('routines.running')}</h2>
        <ul>
          ${repeat(all, ({ id }) => id, (run) => runRow(run, this.viewer.today))}
        </ul>
      </section>
    `;
  }

  /** The runs as the server has them and as they were tapped since then, those started without contact first. */
  #all() {
    const { inProgress, recent } = this.#runs.value ?? { inProgress: [], recent: [] };
    const known = new Set([...inProgress, ...recent].map(({ id }) => id));
    const fresh = started().filter(({ id }) => keyOf(settledId(id)) || !known.has(settledId(id)));
    return [...fresh, ...inProgress, ...recent].map(shown);
  }

  #list({ nodes }) {
    if (nodes.length === 0) {
      const words = this.search ? t('routines.noneFound', { search: this.search }) : t('routines.none');
      return html`<p class="card" role="status">${words}</p>`;
    }
    const titles = nodes.map(({ title }) => title);
    const isTwice = (title) => titles.indexOf(title) !== titles.lastIndexOf(title);
    return html`
      ${this.search
        ? html`<p class="visually-hidden" role="status">${t('routines.found', { count: nodes.length })}</p>`
        : nothing}
      <ul class="card routine-rows">
        ${repeat(nodes, ({ id }) => id, (routine) => this.#row(routine, isTwice(routine.title)))}
      </ul>
      ${this.#routines.renderMore()}
    `;
  }

  #row({ id, title, purpose, favourite, overdue, unit }, twice) {
    return html`
      <li>
        <a class="routine-row" data-row href="#/routine/${encodeURIComponent(id)}">
          <span class="routine-words">
            <strong lang="sv">${title}</strong>
            ${twice ? html`<span class="small">${unit.name}</span>` : nothing}
            <span class="muted small routine-purpose" lang="sv">${purpose}</span>
            ${overdue ? html`<span class="chips"><span class="chip chip-late">${icon('late')} ${t('routines.overdue')}</span></span>` : nothing}
          </span>
          ${favourite
            ? html`<span class="routine-star">${icon('star')}<span class="visually-hidden">${t('routines.favourite')}</span></span>`
            : nothing}
          ${icon('forward')}
        </a>
      </li>
    `;
  }

  /** Draws the runs that are finished or put away: pale, and for two weeks. */
  #past() {
    const recent = this.#all().filter(({ state }) => state !== 'IN_PROGRESS');
    return html`
      ${recent.length > 0 || this.older
        ? html`<section aria-labelledby="routines-ended" class="card run-list is-past">
            <h2 id="routines-ended" tabindex="-1">${t('routines.ended')}</h2>
            ${this.older
              ? html`<ended-runs .today=${this.viewer.today}></ended-runs>`
              : html`<ul>
                  ${repeat(recent, ({ id }) => id, (run) => runRow(run, this.viewer.today))}
                </ul>`}
          </section>`
        : nothing}
      ${this.older ? nothing : html`<button class="link-button" @click=${this.#showOlder}>${t('routines.showOlder')}</button>`}
    `;
  }

  async #showOlder() {
    this.older = true;
    await this.updateComplete;
    this.querySelector('#routines-ended').focus();
  }
}

customElements.define('routines-page', RoutinesPage);

export const page = ({ viewer }) => html`<routines-page .viewer=${viewer}></routines-page>`;
