/** The runs as they are to be shown: as the server sent them, with what was tapped since and waits to be sent. */
import { html } from 'lit';
import { longDay } from '../kernel/dates.js';
import { idMadeBy, outbox, restored, waiting } from '../kernel/outbox.js';
import { t } from '../kernel/texts.js';
import { after, concerns, keyOf, startedBy } from './run-state.js';
import './texts.js';

export { keyOf, newId } from './run-state.js';

/** The address of a run, also before the server knows of it. */
export function addressOf(id) {
  return `#/run/${encodeURIComponent(id)}`;
}

/** The server's id of a run where it is known. */
export function settledId(id) {
  const key = keyOf(id);
  return (key && idMadeBy(key)) ?? id;
}

/** A run with what waits for it. */
export function shown(run) {
  return waiting().reduce((state, entry) => (concerns(entry, run.id, idMadeBy) ? after(state, entry) : state), run);
}

/** The runs that were started without contact, the newest first. */
export function started() {
  return startedBy(waiting());
}

/** Whether something of a run waits to be sent. */
export function waits(id) {
  const key = keyOf(id);
  return key === undefined ? waiting().some((entry) => concerns(entry, id, idMadeBy)) : !idMadeBy(key);
}

/** “Hembesök, tisdag 14 april (2)”; the title in the language in which it was written. */
export function label({ title, day, ordinal }, today) {
  return html`<span lang="sv">${title}</span>${rest(day, ordinal, today)}`;
}

function rest(day, ordinal, today) {
  const values = { day: longDay(day, today), ordinal };
  return t(ordinal > 1 ? 'routines.onDayAgain' : 'routines.onDay', values);
}

/**
 * A reactive controller that draws its element anew when an entry begins or ceases to wait, and tells it of answers.
 */
export class Waiting {
  #host;
  #answered;

  /** `answered(entry, payload)` is told what the server has answered; without a payload when it has refused. */
  constructor(host, answered) {
    this.#host = host;
    this.#answered = answered;
    host.addController(this);
    restored.then(() => host.requestUpdate());
  }

  hostConnected() {
    outbox.addEventListener('changed', this.#changed);
    outbox.addEventListener('answered', this.#settled);
    outbox.addEventListener('refused', this.#settled);
  }

  hostDisconnected() {
    outbox.removeEventListener('changed', this.#changed);
    outbox.removeEventListener('answered', this.#settled);
    outbox.removeEventListener('refused', this.#settled);
  }

  #changed = () => this.#host.requestUpdate();

  #settled = ({ detail: { entry, payload, code } }) => this.#answered(entry, payload, code);
}
