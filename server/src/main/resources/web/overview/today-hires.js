import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import { holdsRole } from '../kernel/roles.js';
import { t } from '../kernel/texts.js';
import { planRow } from './plan-row.js';

const plans = operation(new URL('./plans.graphql', import.meta.url));

/** How many plans are looked at, and how many of them are shown. */
const LOOKED_AT = 50;
const MOST = 8;

/** A card with the introductions that the viewer answers for, those that need most first. */
class TodayHires extends PageElement {
  static properties = {
    viewer: { attribute: false },
    agenda: { attribute: false },
  };

  #plans = new FetchController(this, async () => {
    return (await query(plans, { first: LOOKED_AT, after: null, signal: null })).viewer.plans;
  });

  updated(changed) {
    if (changed.get('agenda')) this.#plans.run();
  }

  render() {
    return this.#plans.render(
      (found) => this.#list(found),
      () => nothing,
    );
  }

  #list({ nodes, pageInfo }) {
    if (nodes.length === 0 && !holdsRole(this.viewer, 'MANAGER', 'HR')) return nothing;
    const worst = nodes.toSorted((a, b) => weight(b) - weight(a)).slice(0, MOST);
    return html`
      <section class="stack" aria-labelledby="today-hires">
        <h2 id="today-hires">${t('overview.newHires')}</h2>
        ${nodes.length === 0
          ? html`<p class="card">${t('overview.noNewHires')}</p>`
          : html`<ul class="rows card">
              ${worst.map((plan) => planRow(plan, this.viewer.today))}
            </ul>`}
        ${pageInfo.hasNextPage || nodes.length > worst.length
          ? html`<a class="button" href="#/hires">${t('overview.allHires')}</a>`
          : nothing}
        ${nodes.length === 0 ? html`<a class="button" href="#/new-hire">${t('overview.addNewHire')}</a>` : nothing}
      </section>
    `;
  }
}

/** How much a plan needs somebody: whoever lacks a person before what is late. */
function weight({ signals, progress }) {
  return 1000 * signals.filter((signal) => signal !== 'BEHIND').length + progress.behind;
}

customElements.define('today-hires', TodayHires);

export const part = ({ viewer, agenda }) =>
  viewer.ownsPlans || holdsRole(viewer, 'MANAGER', 'HR')
    ? html`<today-hires .viewer=${viewer} .agenda=${agenda}></today-hires>`
    : nothing;
