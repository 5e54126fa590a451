import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import '../kernel/later-styles.js';
import { Paged } from '../kernel/paged.js';
import { rows } from '../kernel/rows.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { slot } from '../kernel/slots.js';
import { Subscription } from '../kernel/subscription.js';
import { t } from '../kernel/texts.js';
import { FirstFew } from './first-few.js';
import './past-sessions.js';
import './session-quick.js';
import { byDay } from './session-times.js';
import { dayHeading } from './session-words.js';
import { sessionRow } from './session-row.js';
import './session-view.js';
import './sessions-hit.js';
import './texts.js';
import './to-log.js';
import './waiting-logs.js';

const sessions = operation(new URL('./sessions.graphql', import.meta.url));
const sessionsToLog = operation(new URL('./sessionsToLog.graphql', import.meta.url));
const sessionsChanged = operation(new URL('./sessionsChanged.graphql', import.meta.url));

/**
 * The place of sessions: what is to log, what is next, what other rooms have for them, and what is past; beside the list
 * or in its place the session that is open.
 */
class SessionsPage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    /** The id of the session that is open, and whether it is opened to be moved. */
    sessionId: {},
    toMove: { type: Boolean },
    /** Grows whenever something may have changed, so that the parts ask anew. */
    stamp: { state: true },
  };

  #next = new Paged(this, async (page) => (await query(sessions, { ...page, past: false })).viewer.sessions);
  #few = new FirstFew(this, this.#next);
  #toLog = new FetchController(this, async () => (await query(sessionsToLog)).viewer.sessionsToLog);

  #subscription = new Subscription(
    this,
    sessionsChanged,
    () => this.#next.value && { first: this.#next.size },
    ({ sessionsChanged: viewer }) => viewer && this.#take(viewer),
  );

  #isOpenedHere = false;
  #leftAt = 0;

  constructor() {
    super();
    this.stamp = 0;
  }

  #take({ sessions, sessionsToLog }) {
    this.#next.take(sessions);
    this.#toLog.take(sessionsToLog);
    this.stamp++;
  }

  #changed = () => {
    this.#next.run();
    this.#toLog.run();
    this.stamp++;
  };

  /** On a phone the session takes the place of the list, which is found again where it was left. */
  updated(changed) {
    if (!changed.has('sessionId')) return;
    if (this.sessionId) scrollTo(0, 0);
    else if (changed.get('sessionId')) {
      this.#isOpenedHere = false;
      scrollTo(0, this.#leftAt);
      this.querySelector(`[href$="${CSS.escape(encodeURIComponent(changed.get('sessionId')))}"]`)?.focus({ preventScroll: true });
    }
  }

  render() {
    const context = { viewer: this.viewer };
    return html`
      <div class="page sessions-place ${this.sessionId ? 'has-open' : ''}" @session-changed=${this.#changed} @click=${this.#opened}>
        <div class="sessions-list stack">
          <header class="page-head"><h1>${t('supervision.title.sessions')}</h1></header>
          ${this.#toLog.value ? html`<to-log .viewer=${this.viewer} .sessions=${this.#toLog.value}></to-log>` : nothing}
          <sessions-hit .viewer=${this.viewer} .stamp=${this.stamp}></sessions-hit>
          ${this.#next.render((page) => this.#toCome(page), listSkeleton)}
          ${slot('sessions', context)}
          <past-sessions .viewer=${this.viewer} .openId=${this.sessionId} .stamp=${this.stamp}></past-sessions>
          ${slot('below-sessions', context)} ${this.#more()}
        </div>
        ${this.sessionId ? this.#session() : nothing}
      </div>
    `;
  }

  #toCome({ nodes }) {
    const { today } = this.viewer;
    return html`
      <session-quick .viewer=${this.viewer} ?main=${this.#toLog.value?.length === 0 && !this.sessionId} ?first=${nodes.length === 0}></session-quick>
      <waiting-logs></waiting-logs>
      <section class="card" aria-labelledby="sessions-next">
        <h2 id="sessions-next">${t('supervision.next')}</h2>
        ${nodes.length === 0 ? html`<p class="muted">${t('supervision.nextNone')}</p>` : nothing}
        ${repeat(
          byDay(this.#few.of(nodes)),
          ([day]) => day,
          ([day, those]) => html`
            <h3 class="session-day">${dayHeading(day, today)}</h3>
            <ul class="session-rows">
              ${rows(those, (session) => sessionRow({ session, viewer: this.viewer, isOpen: session.id === this.sessionId }))}
            </ul>
          `,
        )}
        ${this.#few.renderMore()}
      </section>
    `;
  }

  /** The way to those from outside, for whoever keeps them. */
  #more() {
    if (!this.viewer.roles.some(({ role }) => ['MANAGER', 'HR'].includes(role))) return nothing;
    return html`<p><a class="button" href="#/outside-supervisors">${t('supervision.title.outside')}</a></p>`;
  }

  #session() {
    return keyed(
      this.sessionId,
      html`<session-view
        class="session-pane"
        .viewer=${this.viewer}
        .sessionId=${this.sessionId}
        .stamp=${this.stamp}
        ?toMove=${this.toMove}
        @session-close=${this.#close}
      ></session-view>`,
    );
  }

  /** Notes that a session is opened from here. A second one takes the place of the first in the browser's history. */
  #opened = (event) => {
    const link = event.target.closest('.sessions-list a[href^="#/sessions/"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (this.sessionId) {
      event.preventDefault();
      location.replace(link.getAttribute('href'));
    } else {
      this.#isOpenedHere = true;
      this.#leftAt = scrollY;
    }
  };

  #close = () => {
    if (this.#isOpenedHere) history.back();
    else location.replace('#/sessions');
  };
}

customElements.define('sessions-page', SessionsPage);

export const page = ({ viewer, params: { sessionId }, search }) =>
  html`<sessions-page .viewer=${viewer} .sessionId=${sessionId} ?toMove=${search.has('move')}></sessions-page>`;
