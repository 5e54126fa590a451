import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import { holdsRole } from '../kernel/roles.js';
import { t } from '../kernel/texts.js';
import { planRow } from './plan-row.js';

const urgentPlans = operation(new URL('./urgentPlans.graphql', import.meta.url));

const MOST = 8;

/** A card with the introductions that the viewer answers for, the most urgent first. */
class TodayHires extends PageElement {
  static properties = {
    viewer: { attribute: false },
    agenda: { attribute: false },
  };

  /** One more than is shown, to learn whether there are more. */
  #plans = new FetchController(this, async () => (await query(urgentPlans, { first: MOST + 1 })).viewer.urgentPlans);

  updated(changed) {
    if (changed.get('agenda')) this.#plans.run();
  }

  render() {
    return this.#plans.render(
      (found) => this.#list(found),
      () => nothing,
    );
  }

  #list(plans) {
    if (plans.length === 0 && !holdsRole(this.viewer, 'MANAGER', 'HR')) return nothing;
    return html`
      <section class="stack" aria-labelledby="today-hires">
        <h2 id="today-hires">${t('overview.newHires')}</h2>
        ${plans.length === 0
          ? html`<p class="card">${t('overview.noNewHires')}</p>`
          : html`<ul class="rows card">
              ${plans.slice(0, MOST).map((plan) => planRow(plan, this.viewer.today))}
            </ul>`}
        ${plans.length > MOST
          ? html`<a class="button" href="#/hires">${t('overview.allHires')}</a>`
          : nothing}
        ${plans.length === 0 ? html`<a class="button" href="#/new-hire">${t('overview.addNewHire')}</a>` : nothing}
      </section>
    `;
  }
}

customElements.define('today-hires', TodayHires);

/** The card, for whoever answers for newcomers. */
export const part = ({ viewer, agenda }) => html`<today-hires .viewer=${viewer} .agenda=${agenda}></today-hires>`;
