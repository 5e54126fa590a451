/** What somebody taps about their breaks: kept on the device until it is sent, and counted from the tap. */
import { operation } from '../kernel/graphql.js';
import { enqueue, takeBack, waiting } from '../kernel/outbox.js';
import { uuid } from '../kernel/uuid.js';

const breakAnswer = operation(new URL('./breakAnswer.graphql', import.meta.url));
const breakTaken = operation(new URL('./breakTaken.graphql', import.meta.url));
const breakBattery = operation(new URL('./breakBattery.graphql', import.meta.url));

/** How long a tap can be taken back. */
const HELD_MS = 6_000;

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

/** Answers a slot: TAKEN, LATER or NOT_NOW. Returns what takes it back as long as that is possible. */
export function answer(slotId, said) {
  const key = enqueue(breakAnswer, { slotId, answer: said, at: new Date().toISOString() }, undefined, HELD_MS);
  return () => takeBack(key);
}

/** Says that a break was taken without being reminded. Returns its input, with which more can be said of it, and what takes it back. */
export function take() {
  const input = { id: uuid(), at: new Date().toISOString() };
  const key = enqueue(breakTaken, input, undefined, HELD_MS);
  return { input, undo: () => takeBack(key) };
}

/** Says more of a break that was taken without being reminded: its kind, and which battery it charged. */
export function tellMore(input) {
  enqueue(breakTaken, input, { adds: true });
}

/** Says which battery the break of a slot has charged. */
export function tellBattery(slotId, battery) {
  enqueue(breakBattery, { slotId, battery });
}
