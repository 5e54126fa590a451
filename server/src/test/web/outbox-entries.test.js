import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  claimedBy,
  idIn,
  isTemporary,
  madeBy,
  nextOf,
  notShown,
  resolvedInput,
  restoredFrom,
  settledWith,
  takenBackWith,
} from '../../main/resources/web/kernel/outbox-entries.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOW = Date.parse('2026-03-02T08:00:00Z');

const START = { key: 'start', visit: 'mine', input: { routineId: 'r' }, at: NOW - 3 };
const CHECK = { key: 'check', visit: 'mine', input: { runId: madeBy('start'), number: 1 }, at: NOW - 2 };
const OTHER = { key: 'other', visit: 'mine', input: { runId: 'RoutineRun_9' }, at: NOW - 1 };

test('what does not reach the server waits, and any answer settles', () => {
  for (const code of ['NO_CONTACT', 'BUSY', 'SIGNED_OUT', 'OUTDATED']) assert.ok(isTemporary({ code }));
  for (const code of ['NOT_FOUND', 'SERVER', undefined]) assert.ok(!isTemporary({ code }));
});

test('an entry is sent with the ids that earlier ones have made', () => {
  assert.deepEqual(resolvedInput(CHECK, new Map([['start', 'RoutineRun_1']])), { runId: 'RoutineRun_1', number: 1 });
  assert.deepEqual(resolvedInput(OTHER, new Map()), { runId: 'RoutineRun_9' });
});

test('the id of the one object in a payload is what was made', () => {
  assert.equal(idIn({ run: { id: 'RoutineRun_1' }, userErrors: [] }), 'RoutineRun_1');
  assert.equal(idIn({ run: null, userErrors: [] }), undefined);
});

test('an entry that has made something leaves alone, one that was refused takes with it what builds on it', () => {
  const entries = [START, CHECK, OTHER];
  assert.deepEqual(settledWith(START, entries, 'RoutineRun_1'), [START]);
  assert.deepEqual(settledWith(START, entries, undefined), [START, CHECK]);
  assert.deepEqual(settledWith(CHECK, entries, undefined), [CHECK]);
});

test('another visit and what is too old is not taken up', () => {
  const stored = [
    OTHER,
    START,
    { key: 'made', visit: 'mine', id: 'RoutineRun_5', at: NOW },
    { key: 'foreign', visit: 'theirs', input: {}, at: NOW },
    { key: 'old', visit: 'mine', input: {}, at: NOW - 30 * DAY_MS },
  ];
  const { expired, made, entries } = restoredFrom(stored, 'mine', NOW);
  assert.deepEqual(expired, ['foreign', 'old']);
  assert.deepEqual([...made], [['made', 'RoutineRun_5']]);
  assert.deepEqual(entries, [START, OTHER]);
});

test('nobody signed in takes up nothing', () => {
  assert.deepEqual(restoredFrom([START, CHECK], null, NOW).entries, []);
});

test('what waited in an earlier visit is still there, and is nobody else’s', () => {
  const left = { key: 'left', person: 'alva', visit: 'before', input: {}, at: NOW };
  const unowned = { key: 'unowned', visit: 'now', input: {}, at: NOW };
  assert.deepEqual(restoredFrom([left], 'now', NOW), { expired: [], made: new Map(), entries: [] });
  assert.deepEqual(
    claimedBy('alva', [left, unowned], 'now').map(({ key, person, visit }) => [key, person, visit]),
    [
      ['left', 'alva', 'now'],
      ['unowned', 'alva', 'now'],
    ],
  );
  assert.deepEqual(claimedBy('mirjam', [left], 'now'), []);
});

test('what is shown already does not stand there as waiting too, and each row stands for one entry', () => {
  const says = (text, at, input = {}) => ({ key: `${text} ${at}`, input: { text, ...input }, at });
  const iso = (at) => new Date(at).toISOString();
  const first = says('Ja', NOW);
  const second = says('Ja', NOW + 1);
  const other = says('Nej', NOW + 2);
  assert.deepEqual(notShown([first, second, other], []), [first, second, other]);
  assert.deepEqual(notShown([first, second, other], [{ text: 'Ja', at: iso(NOW + 60_000) }]), [second, other]);
  // What was said earlier in the same words is another thing.
  assert.deepEqual(notShown([first], [{ text: 'Ja', at: iso(NOW - 1) }]), [first]);
  // Where the time of the tap goes with it, the server has taken that one.
  const tapped = says('Ja', NOW + 5, { at: iso(NOW) });
  assert.deepEqual(notShown([tapped], [{ text: 'Ja', at: iso(NOW) }]), []);
});

test('what says more of an entry goes with it, when it is taken back or refused', () => {
  const taken = { key: 'taken', visit: 'mine', input: { id: 'b' }, at: NOW - 3 };
  const kind = { key: 'kind', visit: 'mine', input: { id: 'b', kind: 'FIKA' }, about: { adds: 'taken' }, at: NOW - 2 };
  const entries = [taken, OTHER, kind];
  assert.deepEqual(takenBackWith('taken', entries), [taken, kind]);
  assert.deepEqual(takenBackWith('kind', entries), [kind]);
  assert.deepEqual(settledWith(taken, entries, undefined), [taken, kind]);
  assert.deepEqual(settledWith(taken, entries, 'Person_1'), [taken]);
});

test('behind an entry that is held waits what it holds, and all else goes ahead', () => {
  const answer = { key: 'answer', path: '/breaks/breakAnswer.graphql', heldUntil: NOW + 6000, holds: '/breaks/' };
  const battery = { key: 'battery', path: '/breaks/breakBattery.graphql' };
  const visit = { key: 'visit', path: '/visits/busySet.graphql' };
  assert.equal(nextOf([answer, battery, visit], NOW), visit);
  assert.equal(nextOf([answer, battery], NOW), undefined);
  assert.equal(nextOf([battery, answer, visit], NOW), battery);
  assert.equal(nextOf([answer, battery, visit], NOW + 6000), answer);
  assert.equal(nextOf([{ ...answer, holds: '' }, battery, visit], NOW), undefined, 'all, where nothing is said of it');
});
