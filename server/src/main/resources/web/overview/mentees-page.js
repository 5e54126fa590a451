import { html } from 'lit';
import { PageElement } from '../kernel/element.js';
import { operation, query } from '../kernel/graphql.js';
import { Paged } from '../kernel/paged.js';
import { rows } from '../kernel/rows.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { t } from '../kernel/texts.js';
import { planRow } from './plan-row.js';

const mentees = operation(new URL('./mentees.graphql', import.meta.url));

/** A page with those whom the viewer is a mentor of, and how far each has come. */
class MenteesPage extends PageElement {
  static properties = { viewer: { attribute: false } };

  #mentees = new Paged(this, async (page) => (await query(mentees, page)).viewer.mentees);

  render() {
    return html`
      <div class="page page-wide stack">
        <header class="page-head">
          <h1>${t('overview.mentees')}</h1>
          <p class="lead muted">${t('overview.menteesAbout')}</p>
          <p><a href="#/people">${t('overview.findColleague')}</a></p>
        </header>
        ${this.#mentees.render((page) => this.#list(page), listSkeleton)}
      </div>
    `;
  }

  #list({ nodes }) {
    const plans = nodes.map(({ newHire }) => newHire.plan).filter(Boolean);
    if (plans.length === 0) return html`<p class="card">${t('overview.noMentees')}</p>`;
    return html`
      <ul class="rows card">
        ${rows(plans, (plan) => planRow(plan, this.viewer.today))}
      </ul>
      ${this.#mentees.renderMore()}
    `;
  }
}

customElements.define('mentees-page', MenteesPage);

export const page = ({ viewer }) => html`<mentees-page .viewer=${viewer}></mentees-page>`;
