import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { Paged } from '../kernel/paged.js';
import { rows } from '../kernel/rows.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { t, tOf } from '../kernel/texts.js';
import { closedRow, planRow } from './plan-row.js';
import './plan-start.js';

const closedPlans = operation(new URL('./closedPlans.graphql', import.meta.url));
const planSignalCounts = operation(new URL('./planSignalCounts.graphql', import.meta.url));
const plans = operation(new URL('./plans.graphql', import.meta.url));

const SIGNALS = ['BEHIND', 'NO_OWNER', 'NO_MENTOR', 'ABOVE_RAMP'];

/** What is chosen in place of a signal to see the plans that are closed. */
const CLOSED = 'CLOSED';

/**
 * A page with the newcomers whom a manager, HR or a plan owner answers for: how far each is, and what needs attention.
 */
class HiresPage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    /** The signal of the plans that are shown, or that they are closed; empty for all that run. */
    signal: {},
    /** The unit whose plans are shown; empty for all. */
    unitId: {},
  };

  #plans = new Paged(this, async (page) => {
    if (this.signal === CLOSED) return (await query(closedPlans, page)).viewer.closedPlans;
    return (await query(plans, { ...page, signal: this.signal || null, unitId: this.unitId || null })).viewer.plans;
  });

  #counts = new FetchController(this, async () => {
    const { viewer } = await query(planSignalCounts, { unitId: this.unitId || null });
    return new Map(viewer.planSignalCounts.map((of) => [of.signal, of]));
  });

  /** Before it is drawn: what was listed of another signal is no answer to this one. */
  willUpdate(changed) {
    if (changed.get('signal') !== undefined) this.#plans.restart();
  }

  render() {
    return html`
      <div class="page page-wide stack">
        <header class="page-head">
          <h1>${t('overview.newHires')}</h1>
          <p class="actions">
            <a href="#/people">${t('overview.findColleague')}</a>
            ${this.#mayAdd() ? html`<a href="#/pairing">${t('overview.pairing')}</a>` : nothing}
          </p>
        </header>
        ${this.#mayAdd()
          ? html`<div class="actions">
              <a class="button" href="#/new-hire">${icon('add')} ${t('overview.addNewHire')}</a>
              ${this.viewer.roles.some(({ role }) => role === 'HR')
                ? html`<a class="button" href="#/new-hires">${icon('document')} ${t('overview.addNewHires')}</a>`
                : nothing}
            </div>`
          : nothing}
        <nav class="filters" aria-label=${t('overview.filter')}>
          ${this.#filter('', t('overview.filterAll'))}
          ${SIGNALS.filter((signal) => this.#mayBeTold(signal)).map((signal) => this.#filter(signal, tOf('overview.filterBy', signal)))}
          ${this.unitId ? nothing : this.#filter(CLOSED, t('overview.filterClosed'))}
          ${this.unitId ? html`<a class="filter" href="#/hires">${t('overview.allUnits')}</a>` : nothing}
        </nav>
        ${this.#plans.render((page) => this.#list(page), listSkeleton)}
        ${this.signal || !this.#mayBegin() ? nothing : html`<plan-start .viewer=${this.viewer}></plan-start>`}
      </div>
    `;
  }

  #mayAdd() {
    return this.viewer.roles.some(({ role }) => role === 'MANAGER' || role === 'HR');
  }

  /**
   * Whether a signal may be told: HR sees nobody's ramp, so that an empty list of those above theirs would say what is
   * not so.
   */
  #mayBeTold(signal) {
    const has = (wanted) => this.viewer.roles.some(({ role }) => role === wanted);
    return signal !== 'ABOVE_RAMP' || has('MANAGER') || !has('HR');
  }

  #mayBegin() {
    return this.viewer.roles.some(({ role }) => role === 'MANAGER' || role === 'HR');
  }

  #filter(signal, name) {
    const chosen = (this.signal || '') === signal;
    return html`
      <a
        class="filter"
        href=${this.#address(signal)}
        aria-current=${chosen ? 'true' : nothing}
      >
        ${name} ${SIGNALS.includes(signal) ? this.#count(signal) : nothing}
      </a>
    `;
  }

  #address(signal) {
    const of = new URLSearchParams();
    if (signal) of.set('signal', signal);
    if (this.unitId) of.set('unit', this.unitId);
    return of.size > 0 ? `#/hires?${of}` : '#/hires';
  }

  /** Draws how many a filter leaves, once that is known; until then there is only room for it. */
  #count(signal) {
    const found = this.#counts.value?.get(signal);
    return html`<span class="filter-count">${found?.count}${found?.more ? '+' : nothing}</span>`;
  }

  #list({ nodes }) {
    if (nodes.length === 0) return html`<p class="card" role="status">${this.#nobody()}</p>`;
    if (this.signal === CLOSED) return this.#closed(nodes);
    return html`
      <div class="plan-rows-head" aria-hidden="true">
        <span>${t('overview.column.who')}</span>
        <span>${t('overview.column.firstDay')}</span>
        <span>${t('overview.column.progress')}</span>
        <span>${t('overview.column.attention')}</span>
      </div>
      <ul class="rows card">
        ${rows(nodes, (plan) => planRow(plan, this.viewer.today))}
      </ul>
      ${this.#plans.renderMore()}
    `;
  }

  #nobody() {
    if (this.signal === CLOSED) return t('overview.noneClosed');
    return t(this.signal ? 'overview.nobodyLikeThat' : 'overview.noNewHires');
  }

  #closed(nodes) {
    return html`
      <ul class="rows card">
        ${rows(nodes, (plan) => closedRow(plan, this.viewer.today))}
      </ul>
      ${this.#plans.renderMore()}
    `;
  }
}

customElements.define('hires-page', HiresPage);

export const page = ({ viewer, search }) =>
  html`<hires-page .viewer=${viewer} .signal=${search.get('signal') ?? ''} .unitId=${search.get('unit') ?? ''}></hires-page>`;
