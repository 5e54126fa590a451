/** What somebody taps about their breaks: kept on the device until it is sent, and counted from the tap. */
import { operation } from '../kernel/graphql.js';
import { enqueue, takeBack, waiting } from '../kernel/outbox.js';
import { uuid } from '../kernel/uuid.js';

const breakAnswer = operation(new URL('./breakAnswer.graphql', import.meta.url));
const breakTaken = operation(new URL('./breakTaken.graphql', import.meta.url));
const breakBattery = operation(new URL('./breakBattery.graphql', import.meta.url));

/** How long a tap can be taken back. */
const HELD_MS = 6_000;

/** What waits behind a tap that can be taken back: what is said of breaks, and nothing else, such as a visit. */
const HELD = breakAnswer.path.slice(0, breakAnswer.path.lastIndexOf('/') + 1);

const TYPES = new Map([
  [breakAnswer.path, 'answer'],
  [breakTaken.path, 'taken'],
]);

/** An entry of the outbox as a tap, `{ type, input, at }`; undefined for any other, and for what adds to an earlier one. */
export function tapOf({ path, input, at, about }) {
  const type = TYPES.get(path);
  return type && !about?.adds ? { type, input, at } : undefined;
}

/** Whether an entry of the outbox changes what there is to see of one's breaks. */
export function isOfBreaks({ path }) {
  return TYPES.has(path) || path === breakBattery.path;
}

/** The taps that wait to be sent, in their order. */
export function waitingTaps() {
  return waiting().map(tapOf).filter(Boolean);
}

/** Until when, in ms, the last tap can be taken back; 0 where none waits. */
export function heldUntil() {
  return Math.max(0, ...waiting().filter(tapOf).map((entry) => entry.heldUntil));
}

/**
 * Answers a slot: TAKEN, LATER or NOT_NOW. Returns `{ of, undo }`: with `of` more can be said of the break, and `undo`
 * takes the tap back with all that was said of it, as long as that is possible.
 */
export function answer(slotId, said) {
  const key = enqueue(breakAnswer, { slotId, answer: said, at: new Date().toISOString() }, undefined, HELD_MS, HELD);
  return { of: { slotId, key }, undo: () => takeBack(key) };
}

/** Says that a break was taken without being reminded. Returns what `answer` does. */
export function take() {
  const input = { id: uuid(), at: new Date().toISOString() };
  const key = enqueue(breakTaken, input, undefined, HELD_MS, HELD);
  return { of: { input, key }, undo: () => takeBack(key) };
}

/**
 * Says more of a break: its kind, where nobody had reminded of it, and which battery it charged. It goes with the tap, the
 * entry `key`, where that is taken back.
 */
export function tellMore({ slotId, input, key = true }, { kind, battery }) {
  if (input) enqueue(breakTaken, { ...input, kind, battery }, { adds: key });
  else enqueue(breakBattery, { slotId, battery }, { adds: key });
}
