import { html, nothing } from 'lit';
import { shortDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { operation, query } from '../kernel/graphql.js';
import { Paged } from '../kernel/paged.js';
import { rows } from '../kernel/rows.js';
import { t } from '../kernel/texts.js';
import { FirstFew } from './first-few.js';
import { sessionRow } from './session-row.js';
import './texts.js';

const sessions = operation(new URL('./sessions.graphql', import.meta.url));

/** An element with the viewer's sessions that are over, the latest first; nothing where there are none. */
class PastSessions extends PageElement {
  static properties = {
    viewer: { attribute: false },
    openId: {},
    stamp: { type: Number },
  };

  #past = new Paged(this, async (page) => (await query(sessions, { ...page, past: true })).viewer.sessions);
  #few = new FirstFew(this, this.#past);

  updated(changed) {
    if (changed.get('stamp') !== undefined) this.#past.run();
  }

  render() {
    return this.#past.render(
      ({ nodes }) => (nodes.length === 0 ? nothing : this.#list(nodes)),
      () => nothing,
    );
  }

  #list(nodes) {
    return html`
      <section class="card" aria-labelledby="sessions-past">
        <h2 id="sessions-past">${t('supervision.past')}</h2>
        <ul class="session-rows">
          ${rows(this.#few.of(nodes), (session) =>
            sessionRow({
              session,
              viewer: this.viewer,
              isOpen: session.id === this.openId,
              day: shortDay(session.day, this.viewer.today),
            }),
          )}
        </ul>
        ${this.#few.renderMore()}
      </section>
    `;
  }
}

customElements.define('past-sessions', PastSessions);
