import { html } from 'lit';
import { shortDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import '../kernel/later-styles.js';
import { Paged } from '../kernel/paged.js';
import { rows } from '../kernel/rows.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { t } from '../kernel/texts.js';
import { sessionRow } from './session-row.js';
import './texts.js';

const sessionsOf = operation(new URL('./sessionsOf.graphql', import.meta.url));

/** A page with when somebody met whom, for whoever leads them: nothing that was said, which stays with those who met. */
class SessionsOfPage extends PageElement {
  static properties = { viewer: { attribute: false }, personId: {}, name: { state: true } };

  #sessions = new Paged(this, async (page) => {
    const { node, viewer } = await query(sessionsOf, { ...page, personId: this.personId });
    this.name = node?.name;
    return viewer.sessionsOf ?? { nodes: [], pageInfo: { hasNextPage: false } };
  });

  render() {
    return html`
      <div class="page page-read stack">
        <header class="page-head">
          <h1>${this.name ? t('supervision.of.title', { name: this.name }) : t('supervision.title.sessions')}</h1>
          <p class="lead muted">${icon('lock')} ${t('supervision.of.about')}</p>
        </header>
        ${this.#sessions.render((page) => this.#list(page), listSkeleton)}
      </div>
    `;
  }

  #list({ nodes }) {
    if (nodes.length === 0) return html`<p class="card">${t('supervision.of.none')}</p>`;
    const { viewer } = this;
    return html`
      <ul class="session-rows">
        ${rows(nodes, (session) => sessionRow({ session, viewer, day: shortDay(session.day, viewer.today) }))}
      </ul>
      ${this.#sessions.renderMore()}
    `;
  }
}

customElements.define('sessions-of-page', SessionsOfPage);

export const page = ({ viewer, params: { personId } }) =>
  html`<sessions-of-page .viewer=${viewer} .personId=${personId}></sessions-of-page>`;
