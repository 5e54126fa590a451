import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import { rows } from '../kernel/rows.js';
import { t } from '../kernel/texts.js';
import { sessionRow } from './session-row.js';
import { dayHeading } from './session-words.js';
import './to-log.js';

const sessionsToday = operation(new URL('./sessionsToday.graphql', import.meta.url));

/** An element with the day's sessions: those to log, those that an absence hits, and those to come. Tells `agenda-changed`. */
class TodaySessions extends PageElement {
  static properties = {
    viewer: { attribute: false },
    /** The items of the agenda that are about sessions. */
    items: { attribute: false },
    stamp: { state: true },
  };

  #sessions = new FetchController(this, async () => {
    const { nodes } = await query(sessionsToday, { ids: [...new Set(this.items.map(({ object }) => object.id))] });
    return new Map(nodes.filter((one) => one?.form).map((one) => [one.id, one]));
  });

  constructor() {
    super();
    this.stamp = 0;
  }

  updated(changed) {
    if (!changed.get('items') || keysOf(changed.get('items')) === keysOf(this.items)) return;
    this.#sessions.run();
    this.stamp++;
  }

  render() {
    return this.#sessions.render(
      (found) => this.#found(found),
      () => nothing,
    );
  }

  #found(found) {
    const of = (kind) => this.items.filter((item) => item.kind === kind && found.has(item.object.id)).map(({ object }) => found.get(object.id));
    const next = of('SESSION');
    const { viewer } = this;
    const hits = of('SESSION_HIT');
    // Mostly there is none, and what draws them is large.
    if (hits.length > 0) import('./sessions-hit.js');
    return html`
      <div class="stack" @session-changed=${() => this.tell('agenda-changed')}>
        <to-log .viewer=${viewer} .sessions=${of('SESSION_TO_LOG')}></to-log>
        ${hits.length > 0 ? html`<sessions-hit .viewer=${viewer} .stamp=${this.stamp}></sessions-hit>` : nothing}
        ${next.length > 0
          ? html`<section class="card" aria-labelledby="today-sessions">
              <h2 id="today-sessions">${t('supervision.title.sessions')}</h2>
              <ul class="session-rows">
                ${rows(next, (session) => sessionRow({ session, viewer, day: dayHeading(session.day, viewer.today) }))}
              </ul>
            </section>`
          : nothing}
      </div>
    `;
  }
}

function keysOf(items) {
  return items.map(({ kind, date, object }) => `${kind} ${date} ${object.id} ${object.revision}`).join();
}

customElements.define('today-sessions', TodaySessions);
