import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  agreedInWeek,
  casesInWords,
  mondayOf,
  proposal,
  weekNumber,
} from '../../main/resources/web/ramp/ramp-words.js';

test('a week begins on its Monday and has the number of its Thursday', () => {
  assert.equal(mondayOf('2026-03-02'), '2026-03-02');
  assert.equal(mondayOf('2026-03-08'), '2026-03-02');
  assert.equal(weekNumber('2026-03-02'), 10);
  assert.equal(weekNumber('2025-12-29'), 1);
  assert.equal(weekNumber('2026-12-28'), 53);
});

test('a week counts for the month in which it begins, and the first one for the first', () => {
  const months = [
    { firstDay: '2026-03-04', own: 3 },
    { firstDay: '2026-04-04', own: 4 },
  ];
  assert.equal(agreedInWeek({ month: 1, months }, '2026-03-05').own, 3);
  assert.equal(agreedInWeek({ month: 2, months }, '2026-04-05').own, 3);
  assert.equal(agreedInWeek({ month: 2, months }, '2026-04-06').own, 4);
  assert.equal(agreedInWeek({ month: null, months }, '2026-04-06'), undefined);
});

test('a proposal rises evenly over twelve months', () => {
  const months = proposal();
  assert.equal(months.length, 12);
  assert.deepEqual(months[0], { own: 3, coHandled: 3 });
  assert.deepEqual(months.at(-1), { own: 14, coHandled: 8 });
  assert.equal(casesInWords(months[0]), '3 egna, 3 delade');
});
