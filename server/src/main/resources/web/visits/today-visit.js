import { html } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import { enqueue, outbox, restored, waiting } from '../kernel/outbox.js';
import { errorText } from '../kernel/texts.js';
import { dayBar } from './day-bar.js';
import { ownDay } from './own-day.js';

const ownDayQuery = operation(new URL('./ownDay.graphql', import.meta.url));
const busyEnd = operation(new URL('./busyEnd.graphql', import.meta.url));

/** The folder of this room's operations. */
const FOLDER = ownDayQuery.path.slice(0, ownDayQuery.path.lastIndexOf('/') + 1);

/**
 * A bar with what one says of one's own day: a visit, in two taps, and other hours. It stands there before anything is
 * known, so that nothing moves; what the choices are made in is fetched on the tap. Tells `agenda-changed` when the
 * server has heard of it.
 */
class TodayVisit extends PageElement {
  static properties = { viewer: { attribute: false } };

  #day = new FetchController(this, async () => (await query(ownDayQuery)).viewer);
  #end;

  connectedCallback() {
    super.connectedCallback();
    restored.then(this.#redraw);
    outbox.addEventListener('changed', this.#redraw);
    outbox.addEventListener('answered', this.#answered);
    document.addEventListener('visibilitychange', this.#redraw);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    outbox.removeEventListener('changed', this.#redraw);
    outbox.removeEventListener('answered', this.#answered);
    document.removeEventListener('visibilitychange', this.#redraw);
    clearTimeout(this.#end);
  }

  #redraw = () => this.requestUpdate();

  #answered = ({ detail: { entry, payload } }) => {
    if (!entry.path.startsWith(FOLDER)) return;
    if (payload.viewer) this.#day.take(payload.viewer);
    // Breaks and fikas move with the day.
    this.tell('agenda-changed');
  };

  get #now() {
    const ours = waiting().filter(({ path }) => path.startsWith(FOLDER));
    return ownDay(this.#day.value, ours, Date.now());
  }

  render() {
    return dayBar(this.#now, {
      done: ({ id }) => enqueue(busyEnd, { id, at: new Date().toISOString() }),
      visit: () => this.#open('openVisit'),
      hours: () => this.#open('openHours'),
    });
  }

  /** Says at its end that the visit is over. */
  updated() {
    clearTimeout(this.#end);
    const { visit } = this.#now;
    if (visit) this.#end = setTimeout(this.#redraw, Date.parse(visit.ends) - Date.now());
  }

  async #open(dialog) {
    try {
      (await import('./own-day-dialog.js'))[dialog](this, this.#now);
    } catch {
      this.tell('notice', { text: errorText({ code: 'NO_CONTACT' }), failed: true });
    }
  }
}

customElements.define('today-visit', TodayVisit);

export const part = ({ viewer }) => html`<today-visit .viewer=${viewer}></today-visit>`;
