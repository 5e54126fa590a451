import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreedInWeek, mondayOf, weekNumber } from '../../main/resources/web/onboarding/ramp-words.js';

test('the week in which the month turns counts for the month in which it begins', () => {
  const months = ['2026-10-28', '2026-11-28', '2026-12-28'].map((firstDay, at) => ({ month: at + 1, firstDay }));
  const days = ['2026-10-28', '2026-11-23', '2026-11-29', '2026-11-30', '2027-01-03'];
  assert.equal(days.map((day) => agreedInWeek({ month: 2, months }, day).month).join(' '), '1 1 1 2 3');
});

test('a week is that of its Thursday', () => {
  assert.equal(mondayOf('2027-01-03'), '2026-12-28');
  assert.equal(mondayOf('2026-12-28'), '2026-12-28');
  assert.equal(weekNumber('2026-12-28'), 53);
  assert.equal(weekNumber('2027-01-04'), 1);
  assert.equal(weekNumber('2024-12-30'), 1);
});
