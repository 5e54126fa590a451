import { html, nothing } from 'lit';
import { longDay, plusDays } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { onEscape } from '../kernel/escape.js';
import { labelled } from '../kernel/fields.js';
import { operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { enqueue } from '../kernel/outbox.js';
import { t } from '../kernel/texts.js';
import { lastDayOf } from './break-times.js';
import './texts.js';

const breakPause = operation(new URL('./breakPause.graphql', import.meta.url));

const WEEK = 7;
const YEAR = 365;

/** The inputs of the pauses among entries of the outbox. */
export function pausesIn(entries) {
  return entries.filter(({ path }) => path === breakPause.path).map(({ input }) => input);
}

/**
 * Whether the viewer is reminded now, and the ways to pause it. What is tapped without contact waits in the outbox, and
 * counts from the tap.
 */
class BreakPause extends PageElement {
  static properties = {
    today: {},
    pausedUntil: {},
    open: { state: true },
  };

  render() {
    return html`
      <section class="card stack" aria-labelledby="break-pause">
        <h2 id="break-pause" tabindex="-1">${t(this.pausedUntil ? 'breakplans.paused' : 'breakplans.pause')}</h2>
        ${this.pausedUntil ? this.#paused() : this.#choices()}
      </section>
    `;
  }

  #paused() {
    const day = longDay(this.pausedUntil, this.today);
    const text =
      this.pausedUntil === this.today ? t('breakplans.pausedToday') : t('breakplans.pausedUntil', { day });
    return html`
      <p class="message">${icon('bell-off')} <span>${text}</span></p>
      <div class="actions">
        <button class="button" @click=${() => this.#pause(null)}>${t('breakplans.resume')}</button>
      </div>
    `;
  }

  #choices() {
    return html`
      <p class="muted">${t('breakplans.pauseAbout')}</p>
      <div class="actions">
        <button class="button" @click=${() => this.#pause(this.today)}>${t('breakplans.pauseToday')}</button>
        <button class="button" @click=${() => this.#pause(lastDayOf(WEEK, this.today))}>${t('breakplans.pauseWeek')}</button>
        <button class="button break-until" aria-expanded=${Boolean(this.open)} @click=${this.#toggle}>
          ${t('breakplans.pauseUntil')}
        </button>
      </div>
      ${this.open ? this.#until() : nothing}
    `;
  }

  #until() {
    return html`
      <form class="break-form" @submit=${this.#submit} @keydown=${onEscape(this.#toggle)}>
        ${labelled({
          id: 'break-until',
          name: 'until',
          label: t('breakplans.lastDay'),
          errors: [],
          field: (id) => html`<input
            id=${id}
            name="until"
            type="date"
            required
            min=${this.today}
            max=${plusDays(this.today, YEAR)}
          />`,
        })}
        <div class="actions">
          <button class="button button-main">${t('breakplans.pauseThen')}</button>
          <button type="button" class="button" @click=${this.#toggle}>${t('kernel.cancel')}</button>
        </div>
      </form>
    `;
  }

  #toggle = async () => {
    this.open = !this.open;
    await this.updateComplete;
    (this.querySelector('#break-until') ?? this.querySelector('.break-until'))?.focus();
  };

  #submit = (event) => {
    event.preventDefault();
    this.#pause(new FormData(event.target).get('until'));
  };

  async #pause(until) {
    enqueue(breakPause, { until, at: new Date().toISOString() });
    this.open = false;
    this.tell('notice', { text: t(until ? 'breakplans.didPause' : 'breakplans.didResume') });
    await this.updateComplete;
    this.querySelector('#break-pause')?.focus();
  }
}

customElements.define('break-pause', BreakPause);
