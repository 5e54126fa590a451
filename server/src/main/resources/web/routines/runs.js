/** What was started, as it is to be shown: as the server sent it, with what was tapped since and waits to be sent. */
import { html } from 'lit';
import { longDay } from '../kernel/dates.js';
import { idMadeBy, outbox, restored, waiting } from '../kernel/outbox.js';
import { t } from '../kernel/texts.js';

const NEW = 'new-';

/** The address of what was started, also before the server knows of it. */
export function addressOf(id) {
  return `#/run/${encodeURIComponent(id)}`;
}

/** The id by which a page knows what an entry starts. */
export function newId(key) {
  return `${NEW}${key}`;
}

/** The key of the entry that started it; undefined for what the server knows. */
export function keyOf(id) {
  return id.startsWith(NEW) ? id.slice(NEW.length) : undefined;
}

/** The server's id where it is known. */
export function settledId(id) {
  const key = keyOf(id);
  return (key && idMadeBy(key)) ?? id;
}

/** A run with what waits for it. */
export function shown(run) {
  return waiting().reduce((state, entry) => (concerns(entry, run.id) ? after(state, entry) : state), run);
}

function concerns({ input }, id) {
  const { runId } = input;
  return runId?.madeBy ? [newId(runId.madeBy), idMadeBy(runId.madeBy)].includes(id) : runId === id;
}

function after(run, { path, input, at }) {
  switch (operationAt(path)) {
    case 'routineCheck':
      return ticked(run, input.number, new Date(at).toISOString());
    case 'routineUncheck':
      return ticked(run, input.number, null);
    case 'routinePutAway':
      return run.state === 'IN_PROGRESS' ? { ...run, state: 'PUT_AWAY', endedAt: new Date(at).toISOString() } : run;
    case 'routineTakeUp':
      return run.state === 'PUT_AWAY' ? { ...run, state: 'IN_PROGRESS', endedAt: null } : run;
    default:
      return run;
  }
}

/** The name of an operation, which is that of its file. */
function operationAt(path) {
  return path.split('/').at(-1).split('.')[0];
}

/** By the rules of the server: the last tick finishes, and whoever ticks in what was put away takes it up. */
function ticked(run, number, checkedAt) {
  const before = run.checks.find((check) => check.number === number);
  if (!before || Boolean(before.checkedAt) === Boolean(checkedAt)) return run;
  const checks = run.checks.map((check) => (check === before ? { ...check, checkedAt } : check));
  const done = checks.filter((check) => check.checkedAt).length;
  const finished = done === run.size;
  return { ...run, checks, done, state: finished ? 'FINISHED' : 'IN_PROGRESS', endedAt: finished ? checkedAt : null };
}

/** Those that were started without contact, the newest first, made of the routines that they were started from. */
export function started() {
  return waiting()
    .filter(({ path }) => operationAt(path) === 'routineStart')
    .map(startedBy)
    .reverse();
}

/** Its ordinal is for the server to say. */
function startedBy({ key, input, about: routine }) {
  return {
    id: newId(key),
    routine: { id: routine.id },
    title: routine.title,
    version: routine.version,
    document: routine.document,
    startedAt: input.startedAt,
    day: new Date(input.startedAt).toLocaleDateString('sv-SE'),
    ordinal: 1,
    endedAt: null,
    state: 'IN_PROGRESS',
    size: routine.checks.length,
    done: 0,
    checks: routine.checks.map((check) => ({ ...check, checkedAt: null })),
  };
}

/** Whether something of a run waits to be sent. */
export function waits(id) {
  return keyOf(id) === undefined ? waiting().some((entry) => concerns(entry, id)) : !idMadeBy(keyOf(id));
}

/** “Hembesök, tisdag 14 april (2)”; the title in the language in which it was written. */
export function label({ title, day, ordinal }, today) {
  return html`<span lang="sv">${title}</span>${rest(day, ordinal, today)}`;
}

function rest(day, ordinal, today) {
  const values = { day: longDay(day, today), ordinal };
  return t(ordinal > 1 ? 'routines.onDayAgain' : 'routines.onDay', values);
}

/** Draws an element anew when something waits that did not, or no longer does, and tells it of answers. */
export class Waiting {
  #host;
  #answered;

  /** `answered(entry, payload)` is told of what the server has answered; of a refusal without a payload. */
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
