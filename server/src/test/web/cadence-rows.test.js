import assert from 'node:assert/strict';
import { test } from 'node:test';
import { added, removed } from '../../main/resources/web/cadence/cadence-rows.js';

const usual = [
  { untilWeek: 6, everyWeeks: 1 },
  { untilWeek: 26, everyWeeks: 2 },
  { untilWeek: null, everyWeeks: 4 },
];

test('a row that is added stands before the last and ends later than the one before it', () => {
  assert.deepEqual(added(usual), [...usual.slice(0, 2), { untilWeek: 36, everyWeeks: 4 }, usual[2]]);
  assert.deepEqual(added([{ untilWeek: null, everyWeeks: 3 }]), [
    { untilWeek: 10, everyWeeks: 3 },
    { untilWeek: null, everyWeeks: 3 },
  ]);
});

test('the others stay as they are when one is taken away', () => {
  assert.deepEqual(removed(usual, 0), usual.slice(1));
});
