import assert from 'node:assert/strict';
import { test } from 'node:test';
import { easterOf, nameOf } from '../../main/resources/web/supervision/named-days.js';

test('Easter Day is where the almanac has it', () => {
  const days = ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2035-03-25', '2038-04-25', '2040-04-01'];
  for (const day of days) assert.equal(easterOf(Number(day.slice(0, 4))), day);
});

test('Easter Day is a Sunday between 22 March and 25 April in every year', () => {
  for (let year = 2024; year <= 2140; year++) {
    const easter = easterOf(year);
    assert.equal(new Date(easter).getUTCDay(), 0, easter);
    assert.ok(easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25', easter);
  }
});

test('days with a name are known in every year, others are days like any other', () => {
  assert.equal(nameOf('2026-04-02'), 'MAUNDY_THURSDAY');
  assert.equal(nameOf('2026-04-06'), 'EASTER_MONDAY');
  assert.equal(nameOf('2026-05-14'), 'ASCENSION');
  assert.equal(nameOf('2026-06-19'), 'MIDSUMMER_EVE');
  assert.equal(nameOf('2027-06-25'), 'MIDSUMMER_EVE');
  assert.equal(nameOf('2026-10-30'), 'ALL_SAINTS_EVE');
  assert.equal(nameOf('2026-12-24'), 'CHRISTMAS_EVE');
  assert.equal(nameOf('2026-04-01'), undefined);
  assert.equal(nameOf('2026-06-18'), undefined);
});
