import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import { t } from '../kernel/texts.js';
import { sessionsOf } from '../today/agenda.js';
import { planRow } from './plan-row.js';

const mentees = operation(new URL('./mentees.graphql', import.meta.url));

const MOST = 10;

/** A card with those whom the viewer is a mentor of, and how it goes for each. */
class TodayMentees extends PageElement {
  static properties = {
    viewer: { attribute: false },
    agenda: { attribute: false },
  };

  #mentees = new FetchController(this, async () => (await query(mentees, { first: MOST, after: null })).viewer.mentees);

  updated(changed) {
    if (changed.get('agenda')) this.#mentees.run();
  }

  render() {
    return this.#mentees.render(
      ({ nodes, pageInfo }) => this.#list(nodes.filter(({ newHire }) => newHire.plan), pageInfo),
      () => nothing,
    );
  }

  #list(mentees, { hasNextPage }) {
    if (mentees.length === 0) return nothing;
    const told = sessionsOf(this.agenda);
    return html`
      <section class="stack" aria-labelledby="today-mentees">
        <h2 id="today-mentees">${t('overview.mentees')}</h2>
        <ul class="rows card">
          ${mentees.map(({ newHire: { plan, nextSession } }) =>
            planRow(plan, this.viewer.today, told.has(nextSession?.id) ? undefined : nextSession),
          )}
        </ul>
        ${hasNextPage ? html`<a class="button" href="#/mentees">${t('overview.allMentees')}</a>` : nothing}
      </section>
    `;
  }
}

customElements.define('today-mentees', TodayMentees);

/** The card, for mentors. */
export const part = ({ viewer, agenda }) => html`<today-mentees .viewer=${viewer} .agenda=${agenda}></today-mentees>`;
