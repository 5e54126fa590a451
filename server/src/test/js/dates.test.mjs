import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayInWords, daysFrom, plusDays, shortDay } from '../../main/resources/web/kernel/dates.js';

const WEDNESDAY = '2026-03-11';

test('days are counted over the ends of months, of years and of summer time', () => {
  assert.equal(plusDays('2026-02-28', 1), '2026-03-01');
  assert.equal(plusDays('2028-02-28', 1), '2028-02-29');
  assert.equal(plusDays('2026-01-01', -1), '2025-12-31');
  assert.equal(plusDays('2026-03-28', 2), '2026-03-30');
  assert.equal(daysFrom('2026-03-28', '2026-03-30'), 2);
  assert.equal(daysFrom('2026-10-26', '2026-10-24'), -2);
});

test('a day within a week is named, one further away is a date', () => {
  const words = [-7, -6, -1, 0, 1, 2, 6, 7].map((days) => dayInWords(plusDays(WEDNESDAY, days), WEDNESDAY));
  assert.deepEqual(words, ['4 mars', 'i torsdags', 'i går', 'i dag', 'i morgon', 'på fredag', 'på tisdag', 'onsdag 18 mars']);
});

test('the year is told when it is another one', () => {
  assert.equal(shortDay('2026-12-31', WEDNESDAY), '31 december');
  assert.equal(shortDay('2027-01-01', WEDNESDAY), '1 januari 2027');
});
