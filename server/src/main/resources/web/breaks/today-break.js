import { html, nothing } from 'lit';
import { clockInWords } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { icon } from '../kernel/icon.js';
import { outbox } from '../kernel/outbox.js';
import { t, tOf } from '../kernel/texts.js';
import { answersTo, nextChange, shownOf } from './break-day.js';
import { answer, heldUntil, take, tapOf, waitingTaps } from './taps.js';
import { nameOf, restsInWords } from './words.js';

/** A timer of a browser counts no further than this. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * A bar on the day with the break that is on, or the next, its answers, and the way to say that one was taken. It works
 * without contact. Tells `agenda-changed` when the server has heard of a tap.
 */
class TodayBreak extends PageElement {
  static properties = {
    day: { attribute: false },
    /** What was just taken, of which more can be said: `{ slotId, key }` or `{ input, key }`. */
    taken: { state: true },
  };

  #sent = [];

  /** The break that was due when the bar was drawn first, and is read with the page; empty once none was. */
  #read;

  #timer;

  connectedCallback() {
    super.connectedCallback();
    outbox.addEventListener('changed', this.#moved);
    outbox.addEventListener('answered', this.#answered);
    outbox.addEventListener('refused', this.#refused);
    navigator.serviceWorker?.addEventListener('message', this.#fromWorker);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    outbox.removeEventListener('changed', this.#moved);
    outbox.removeEventListener('answered', this.#answered);
    outbox.removeEventListener('refused', this.#refused);
    navigator.serviceWorker?.removeEventListener('message', this.#fromWorker);
    clearTimeout(this.#timer);
  }

  willUpdate(changed) {
    if (changed.has('day')) this.#sent = [];
  }

  render() {
    const taps = [...this.#sent, ...waitingTaps()];
    const now = Date.now();
    const held = heldUntil();
    this.#wake([nextChange(this.day, taps, now), held], now);
    const { due, next, taken } = shownOf(this.day, taps, now);
    return html`
      <section class="break ${due ? 'is-due' : ''}" aria-labelledby="break-title">
        ${icon('cup')}
        <div class="break-text">
          <h2 id="break-title">${due ? t('breaks.due') : t('breaks.next')}</h2>
          <p>${due ? this.#due(due) : next ? this.#next(next) : this.#none()}</p>
          <p class="visually-hidden" role="status">${this.#aloud(due)}</p>
          <a class="break-own small" href="#/recovery">${taken > 0 ? t('breaks.takenToday', { count: taken }) : t('breaks.title')}</a>
        </div>
        <div class="actions">${due ? this.#answers(due, held > now) : this.#unasked(held > now)}</div>
        ${this.taken ? html`<break-after .of=${this.taken} @after-done=${this.#close}></break-after>` : nothing}
      </section>
    `;
  }

  #due(slot) {
    return t('breaks.now', { name: nameOf(slot), count: slot.minutes });
  }

  /** What is said aloud: a break that comes to be due while one looks. */
  #aloud(due) {
    this.#read = due ? (this.#read ?? due.id) : '';
    return due && due.id !== this.#read ? `${t('breaks.due')}: ${this.#due(due)}` : nothing;
  }

  #next(slot) {
    return t('breaks.at', { name: nameOf(slot), time: clockInWords(slot.at) });
  }

  #none() {
    return this.day.restsUntil ? restsInWords(this.day) : t('breaks.noMore');
  }

  #answers(slot, isHeld) {
    return answersTo(slot).map((said) =>
      this.#way(isHeld, tOf('breaks.answer', said), () => this.#answer(slot, said), said === 'TAKEN' ? 'button-main' : ''),
    );
  }

  #unasked(isHeld) {
    return this.#way(isHeld, t('breaks.take'), this.#take);
  }

  /** Draws a button that waits for as long as the tap before can be taken back: the second of two quick taps says nothing. */
  #way(isHeld, label, act, kind = '') {
    return html`
      <button class="button ${kind}" aria-disabled=${isHeld} @click=${() => heldUntil() > Date.now() || act()}>${label}</button>
    `;
  }

  #answer(slot, said) {
    const { of, undo } = answer(slot.id, said);
    this.#show(said === 'TAKEN' ? of : undefined);
    this.#tell(tOf('breaks.answered', said), undo);
  }

  #take = () => {
    const { of, undo } = take();
    this.#show(of);
    this.#tell(t('breaks.didTake'), undo);
  };

  /** Offers to say more of a break, whose code is fetched then. */
  #show(taken) {
    if (taken) import('./break-after.js');
    this.taken = taken;
  }

  #tell(text, takeBack) {
    const undo = () => {
      if (takeBack()) this.taken = undefined;
      else this.tell('notice', { text: t('breaks.tooLate'), failed: true });
    };
    this.tell('notice', { text, undo });
  }

  #close = () => {
    this.taken = undefined;
  };

  #moved = () => this.requestUpdate();

  /** What the server answers may tell of the day with the tap; else it counts until the day is asked for anew. */
  #answered = ({ detail: { entry, payload } }) => {
    const tap = tapOf(entry);
    if (!tap) return;
    if (payload?.viewer?.breakDay) this.day = payload.viewer.breakDay;
    else this.#sent.push(tap);
    this.tell('agenda-changed');
  };

  #refused = ({ detail: { entry } }) => {
    if (tapOf(entry)) this.tell('agenda-changed');
  };

  /** What was answered from a notification may have been a break. */
  #fromWorker = ({ data }) => {
    if (data?.push === 'answered') this.tell('agenda-changed');
  };

  /** Draws anew at the first of times, of those to come: when the clock alone changes what is shown. */
  #wake(times, now) {
    clearTimeout(this.#timer);
    const next = Math.min(...times.filter((time) => time > now));
    if (next < Infinity) this.#timer = setTimeout(this.#moved, Math.min(next - now + 50, LONGEST_MS));
  }
}

customElements.define('today-break', TodayBreak);

/** The bar of whoever has said yes to reminders of breaks. */
export const part = ({ agenda: { breakDay } }) =>
  breakDay?.agreed ? html`<today-break .day=${breakDay}></today-break>` : nothing;
