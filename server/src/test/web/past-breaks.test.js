import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breaksOf } from '../../main/resources/web/breaks/past-breaks.js';

test('the breaks of a day stand by time, whether somebody was reminded of them or not', () => {
  const slot = (id, at, state) => ({ id, kind: 'FIKA', name: null, at, state, battery: null });
  const day = {
    slots: [
      slot('one', '2026-03-11T08:30:00.000Z', 'NOT_NOW'),
      slot('two', '2026-03-11T10:30:00.000Z', 'TAKEN'),
      slot('three', '2026-03-11T13:30:00.000Z', 'PASSED'),
    ],
    unprompted: [{ takenId: 'own', kind: null, at: '2026-03-11T09:00:00.000Z', battery: 'MENTAL' }],
  };
  assert.deepEqual(
    breaksOf(day).map(({ key, outcome, isTaken, of }) => [key, outcome, isTaken, of]),
    [
      ['one', 'DECLINED', false, { slotId: 'one' }],
      ['own', 'UNPROMPTED', true, { input: { id: 'own', at: '2026-03-11T09:00:00.000Z' } }],
      ['two', 'TAKEN', true, { slotId: 'two' }],
      ['three', 'PASSED', false, { slotId: 'three' }],
    ],
  );
});
