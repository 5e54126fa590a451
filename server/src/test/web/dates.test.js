import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  WEEKDAYS,
  clock,
  dayInWords,
  daysFrom,
  instantInWords,
  isoDayOf,
  longDay,
  plusDays,
  shortDay,
  weekdayOf,
} from '../../main/resources/web/kernel/dates.js';

// A Monday.
const TODAY = '2026-03-02';

test('days are counted over months, years and the change of the clock', () => {
  assert.equal(daysFrom(TODAY, '2026-03-30'), 28);
  assert.equal(daysFrom('2025-12-31', '2026-01-01'), 1);
  assert.equal(daysFrom(TODAY, '2026-02-27'), -3);
  assert.equal(plusDays('2026-03-28', 2), '2026-03-30');
  assert.equal(plusDays('2028-03-01', -1), '2028-02-29');
});

test('a day is called by its weekday, and people work on five of them', () => {
  assert.equal(weekdayOf('2026-04-02'), 'THURSDAY');
  assert.equal(weekdayOf('2026-04-05'), 'SUNDAY');
  assert.deepEqual(WEEKDAYS, ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY']);
});

test('a time of day is read with a dot, and without seconds', () => {
  assert.equal(clock('08:05'), '08.05');
  assert.equal(clock('14:30:00'), '14.30');
});

test('days around today are called as people call them', () => {
  const words = { 0: 'i dag', 1: 'i morgon', [-1]: 'i går', 2: 'på onsdag', 6: 'på söndag', [-6]: 'i tisdags' };
  for (const [distance, word] of Object.entries(words)) {
    assert.equal(dayInWords(plusDays(TODAY, Number(distance)), TODAY), word);
  }
});

test('days further away are dates, with the weekday ahead and the year where it is another', () => {
  assert.equal(dayInWords('2026-03-09', TODAY), 'måndag 9 mars');
  assert.equal(dayInWords('2026-02-23', TODAY), '23 februari');
  assert.equal(longDay('2027-01-04', TODAY), 'måndag 4 januari 2027');
  assert.equal(shortDay('2025-12-24', TODAY), '24 december 2025');
});

test('an instant of today is told with the time, another by its day', () => {
  const noon = new Date(2026, 2, 2, 12, 5).toISOString();
  assert.equal(isoDayOf(noon), TODAY);
  assert.equal(instantInWords(noon, TODAY), 'i dag kl. 12.05');
  assert.equal(instantInWords(noon, '2026-03-03'), 'i går');
});
