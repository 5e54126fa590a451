import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { clock, dayInWords } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { enqueue, outbox, waiting } from '../kernel/outbox.js';
import { errorWords, t } from '../kernel/texts.js';

const teamFikaDays = operation(new URL('./teamFikaDays.graphql', import.meta.url));
const teamFikaCome = operation(new URL('./teamFikaCome.graphql', import.meta.url));
const teamFikaHost = operation(new URL('./teamFikaHost.graphql', import.meta.url));

/** Cards on the day: the fika of one's team, with who hosts and how many come; and the next one that one hosts. */
class TodayFika extends PageElement {
  static properties = {
    viewer: { attribute: false },
    /** The items of the agenda that are about fikas: once they are others, the days are asked for anew. */
    items: { attribute: false },
    /** The day whose line is being written. */
    writing: { state: true },
    busy: { state: true },
  };

  #days = new FetchController(this, async () => (await query(teamFikaDays)).viewer.teamFikaDays);

  connectedCallback() {
    super.connectedCallback();
    outbox.addEventListener('changed', this.#moved);
    outbox.addEventListener('answered', this.#settled);
    outbox.addEventListener('refused', this.#settled);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    outbox.removeEventListener('changed', this.#moved);
    outbox.removeEventListener('answered', this.#settled);
    outbox.removeEventListener('refused', this.#settled);
  }

  updated(changed) {
    const before = changed.get('items');
    // Whoever holds the agenda makes the list anew each time that it is drawn.
    if (before && JSON.stringify(before) !== JSON.stringify(this.items)) this.#days.run();
  }

  render() {
    return this.#days.render(
      (days) => html`<div class="stack">${days.map((day) => keyed(keyOf(day), this.#day(day)))}</div>`,
      () => nothing,
    );
  }

  #day(day) {
    const { date, begins, ends, place, line } = day;
    const isToday = date === this.viewer.today;
    const when = isToday ? t('teamfika.until', { ends: clock(ends) }) : t('teamfika.from', { begins: clock(begins), ends: clock(ends) });
    const title = isToday ? t('teamfika.today', { begins: clock(begins) }) : t('teamfika.youHostOn', { day: dayInWords(date, this.viewer.today) });
    return html`
      <section class="card team-fika" aria-labelledby=${titleOf(day)} tabindex="-1">
        <h2 id=${titleOf(day)}>${icon('cup')} ${title}</h2>
        <p class="muted">${place ? t('teamfika.at', { when, place }) : when}</p>
        ${line ? html`<blockquote class="team-fika-line" lang="sv">${line}</blockquote>` : nothing}
        ${day.viewerHosts && this.writing === keyOf(day) ? this.#writing(day) : this.#deeds(day, isToday)}
      </section>
    `;
  }

  /** Draws who hosts and how many come, and what one can do about both. */
  #deeds(day, isToday) {
    const unsent = waiting().findLast(({ path, input }) => path === teamFikaCome.path && isOf(input, day));
    const comes = unsent ? unsent.input.coming : day.viewerComes;
    const count = day.coming + (comes ? 1 : 0) - (day.viewerComes ? 1 : 0);
    return html`
      <p>
        ${this.#hosts(day, isToday)}
        <span class="muted" role="status">${isToday && count > 0 ? t('teamfika.coming', { count }) : ''}</span>
      </p>
      <div class="actions">
        ${isToday
          ? html`<button class="button" aria-pressed=${comes ? 'true' : 'false'} @click=${() => this.#come(day, !comes)}>
              ${comes ? icon('check') : nothing} ${t('teamfika.come')}
            </button>`
          : nothing}
        ${this.#hosting(day)}
      </div>
    `;
  }

  /** Who hosts, in words. */
  #hosts({ viewerHosts, host }, isToday) {
    if (viewerHosts) return t(isToday ? 'teamfika.youHost' : 'teamfika.youHostAbout');
    return host ? t('teamfika.hosts', { name: host.name }) : t('teamfika.nobodyHosts');
  }

  #hosting(day) {
    if (!day.viewerHosts) {
      return html`<button class="button" ?disabled=${this.busy} @click=${() => this.#takeOver(day)}>${t('teamfika.takeOver')}</button>`;
    }
    return html`<button class="button fika-write" @click=${() => this.#write(day)}>${t(day.line ? 'teamfika.changeLine' : 'teamfika.writeLine')}</button>`;
  }

  #writing(day) {
    import('./fika-line.js');
    return html`<fika-line .day=${day} @line-written=${this.#written} @line-left=${this.#left}></fika-line>`;
  }

  /** It waits without contact, and counts from the tap. */
  #come({ teamFika, date }, coming) {
    enqueue(teamFikaCome, { teamFikaId: teamFika.id, date, coming, at: new Date().toISOString() });
  }

  async #takeOver(day) {
    const { teamFika, date, host } = day;
    this.busy = true;
    try {
      await mutate(teamFikaHost, { teamFikaId: teamFika.id, date, hostId: host?.id });
      this.tell('notice', { text: t('teamfika.tookOver') });
    } catch (failure) {
      this.tell('notice', { text: await errorWords(failure), failed: true });
    }
    await this.#days.run();
    this.busy = false;
    await this.updateComplete;
    this.#card(day)?.focus({ preventScroll: true });
  }

  /** The card of a day, where it is still there. */
  #card(day) {
    return this.querySelector(`[aria-labelledby="${titleOf(day)}"]`);
  }

  async #write(day) {
    await import('./fika-line.js');
    this.writing = keyOf(day);
    await this.updateComplete;
    const form = this.querySelector('fika-line');
    await form.updateComplete;
    form.querySelector('input').focus();
  }

  #written = async () => {
    await this.#days.run();
    await this.#left();
  };

  #left = async () => {
    const left = this.#days.value.find((day) => keyOf(day) === this.writing);
    this.writing = undefined;
    await this.updateComplete;
    if (left) this.#card(left)?.querySelector('.fika-write')?.focus();
  };

  #moved = () => this.requestUpdate();

  #settled = ({ detail: { entry } }) => {
    if (entry.path === teamFikaCome.path) this.#days.run();
  };
}

const keyOf = ({ teamFika, date }) => `${teamFika.id} ${date}`;
const titleOf = ({ teamFika, date }) => `fika-${teamFika.id}-${date}`;
const isOf = (input, { teamFika, date }) => input.teamFikaId === teamFika.id && input.date === date;

customElements.define('today-fika', TodayFika);

const itemsOf = ({ items }) => items.filter(({ kind, object }) => kind === 'TEAM_FIKA' && object);

const cards = (viewer, items) => html`<today-fika .viewer=${viewer} .items=${items}></today-fika>`;

/** The cards on a day with a fika, near its top. */
export const part = ({ viewer, agenda }) => {
  const items = itemsOf(agenda);
  return isOfToday(items, viewer) ? cards(viewer, items) : nothing;
};

/** The card of whoever hosts one of the next days, beside what is of today. */
export const aheadPart = ({ viewer, agenda }) => {
  const items = itemsOf(agenda);
  return items.length > 0 && !isOfToday(items, viewer) ? cards(viewer, items) : nothing;
};

function isOfToday(items, { today }) {
  return items.some(({ date }) => date === today);
}
