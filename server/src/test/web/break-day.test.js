import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersTo, nextChange, shownOf } from '../../main/resources/web/breaks/break-day.js';

const at = (time) => Date.parse(`2026-03-11T${time}:00Z`);
const slot = (id, from, until, more = {}) => ({
  id,
  kind: 'FIKA',
  at: `2026-03-11T${from}:00.000Z`,
  ends: `2026-03-11T${until}:00.000Z`,
  state: 'PLANNED',
  putOff: 0,
  ...more,
});
const DAY = { takenToday: 1, slots: [slot('fika', '08:30', '09:30'), slot('walk', '10:30', '12:00')] };
const answer = (slotId, said, time) => ({ type: 'answer', input: { slotId, answer: said }, at: at(time) });
const taken = (takenId, time) => ({ type: 'taken', input: { id: takenId }, at: at(time) });
const idOf = (one) => one?.id;
const shown = (day, taps, time) => {
  const { due, next, taken: count } = shownOf(day, taps, at(time));
  return [idOf(due), idOf(next), count];
};

test('a break is to come, is on, and is over, by the clock alone', () => {
  assert.deepEqual(shown(DAY, [], '08:29'), [undefined, 'fika', 1]);
  assert.deepEqual(shown(DAY, [], '08:30'), ['fika', undefined, 1]);
  assert.deepEqual(shown(DAY, [], '09:30'), [undefined, 'walk', 1]);
  assert.deepEqual(shown(DAY, [], '12:00'), [undefined, undefined, 1]);
  assert.equal(nextChange(DAY, [], at('08:00')), at('08:30'));
  assert.equal(nextChange(DAY, [], at('08:30')), at('09:30'));
  assert.equal(nextChange(DAY, [], at('12:00')), undefined);
});

test('an answer counts from the tap, before the server has heard of it', () => {
  assert.deepEqual(shown(DAY, [answer('fika', 'TAKEN', '08:40')], '08:41'), [undefined, 'walk', 2]);
  assert.deepEqual(shown(DAY, [answer('fika', 'NOT_NOW', '08:40')], '08:41'), [undefined, 'walk', 1]);
});

test('what was put off comes back ten minutes after the tap', () => {
  const taps = [answer('fika', 'LATER', '08:40')];
  assert.deepEqual(shown(DAY, taps, '08:41'), [undefined, 'fika', 1]);
  assert.equal(nextChange(DAY, taps, at('08:41')), at('08:50'));
  assert.deepEqual(shown(DAY, taps, '08:50'), ['fika', undefined, 1]);
});

test('it can be put off twice, where the server has said nothing else', () => {
  assert.deepEqual(answersTo({ answers: [], putOff: 1 }), ['TAKEN', 'LATER', 'NOT_NOW']);
  assert.deepEqual(answersTo({ answers: [], putOff: 2 }), ['TAKEN', 'NOT_NOW']);
  assert.deepEqual(answersTo({ answers: ['TAKEN', 'LATER', 'NOT_NOW'], putOff: 2 }), ['TAKEN', 'NOT_NOW']);
  assert.deepEqual(answersTo({ answers: ['TAKEN', 'NOT_NOW'], putOff: 0 }), ['TAKEN', 'NOT_NOW']);
});

test('a break taken without being reminded counts once, and stands in for one that is near', () => {
  assert.deepEqual(shown(DAY, [taken('a', '08:09')], '08:09'), [undefined, 'fika', 2]);
  assert.deepEqual(shown(DAY, [taken('a', '08:10')], '08:10'), [undefined, 'walk', 2]);
  assert.deepEqual(shown(DAY, [taken('a', '08:45')], '08:45'), [undefined, 'walk', 2]);
  assert.deepEqual(shown(DAY, [taken('a', '09:30'), taken('a', '09:30')], '09:31'), [undefined, 'walk', 2]);
});

test('what was answered before is neither shown nor counted again', () => {
  const day = { takenToday: 1, slots: [slot('fika', '08:30', '09:30', { state: 'TAKEN' })] };
  assert.deepEqual(shown(day, [answer('fika', 'TAKEN', '08:40')], '08:41'), [undefined, undefined, 1]);
});
