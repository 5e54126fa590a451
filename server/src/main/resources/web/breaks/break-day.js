/**
 * A day of breaks as plain data: what the server has told of it, with the taps that still wait to be sent, and by this
 * device's clock. A tap is `{ type, input, at }`: `type` is `answer` or `taken`, and `at` is its time in ms.
 */

/** How long a break waits that is put off, and how often it can be. */
const LATER_MS = 10 * 60 * 1000;
const MOST_PUT_OFF = 2;

/** A break taken without being reminded stands in for one that is due so soon after. */
const NEAR_MS = 20 * 60 * 1000;

const OPEN = ['PLANNED', 'TOLD'];
const ALL = ['TAKEN', 'LATER', 'NOT_NOW'];

/** What is shown of a day: `{ due, next, taken }`, the slot that is on now, else the one to come, and how many were taken. */
export function shownOf({ slots, takenToday }, taps, now) {
  const open = withTaps(slots, taps).filter((slot) => isOpen(slot) && endOf(slot) > now);
  const due = open.find((slot) => beginOf(slot) <= now);
  return { due, next: due ? undefined : open[0], taken: takenToday + newlyTaken(slots, taps) };
}

/**
 * The answers that can be given to a slot that is on now: those that the server has named, or all where it was asked
 * before that. Then it alone knows whether there is room to put it off.
 */
export function answersTo({ answers, putOff }) {
  const known = answers.length > 0 ? answers : ALL;
  return known.filter((answer) => answer !== 'LATER' || putOff < MOST_PUT_OFF);
}

/** When what is shown of a day changes by the clock alone, in ms; undefined where it does not. */
export function nextChange({ slots }, taps, now) {
  return withTaps(slots, taps)
    .filter(isOpen)
    .flatMap((slot) => [beginOf(slot), endOf(slot)])
    .filter((time) => time > now)
    .sort((one, other) => one - other)[0];
}

/** The slots as they will be once the taps are sent, by time. */
function withTaps(slots, taps) {
  return taps
    .reduce((all, tap) => all.map((slot) => withTap(slot, tap)), slots)
    .toSorted((one, other) => beginOf(one) - beginOf(other));
}

function withTap(slot, { type, input, at }) {
  if (!isOpen(slot)) return slot;
  if (type === 'answer') return input.slotId === slot.id ? answered(slot, input.answer, at) : slot;
  return beginOf(slot) - at <= NEAR_MS && endOf(slot) > at ? { ...slot, state: 'PASSED' } : slot;
}

function answered(slot, answer, at) {
  if (answer !== 'LATER') return { ...slot, state: answer };
  return { ...slot, at: new Date(at + LATER_MS).toISOString(), putOff: slot.putOff + 1 };
}

/** How many breaks the taps say were taken that the server has not counted. */
function newlyTaken(slots, taps) {
  const open = new Set(slots.filter(isOpen).map(({ id }) => id));
  const taken = taps.flatMap(({ type, input }) => {
    if (type === 'taken') return input.id;
    return input.answer === 'TAKEN' && open.has(input.slotId) ? input.slotId : [];
  });
  return new Set(taken).size;
}

function isOpen({ state }) {
  return OPEN.includes(state);
}

function beginOf({ at }) {
  return Date.parse(at);
}

function endOf({ ends }) {
  return Date.parse(ends);
}
