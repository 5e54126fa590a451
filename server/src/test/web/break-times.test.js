import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginningOf, lastDayOf, runsOf, withWaiting } from '../../main/resources/web/breakplans/break-times.js';

test('days that follow on one another are a run', () => {
  assert.deepEqual(runsOf(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY']), [['MONDAY', 'FRIDAY']]);
  assert.deepEqual(runsOf(['FRIDAY', 'MONDAY', 'TUESDAY']), [
    ['MONDAY', 'TUESDAY'],
    ['FRIDAY', 'FRIDAY'],
  ]);
  assert.deepEqual(runsOf(['WEDNESDAY']), [['WEDNESDAY', 'WEDNESDAY']]);
  assert.deepEqual(runsOf([]), []);
});

test('a form begins with what holds, else with what holds above, else with what is usual', () => {
  const time = { weekdays: ['MONDAY'], from: '10:00', until: null, minutes: 10 };
  const above = { weekdays: ['TUESDAY'], from: '09:00', until: '10:00', minutes: 15 };
  assert.equal(beginningOf({ usual: 'MORNING_FIKA', time, above }), time);
  assert.equal(beginningOf({ usual: 'MORNING_FIKA', time: null, above }), above);
  assert.equal(beginningOf({ usual: 'WELLNESS_HOUR', time: null, above: null }).minutes, 60);
  assert.equal(beginningOf().minutes, 5);
});

test('a pause begins today, so that a week ends on the sixth day after it', () => {
  assert.equal(lastDayOf(1, '2026-03-11'), '2026-03-11');
  assert.equal(lastDayOf(7, '2026-03-11'), '2026-03-17');
  assert.equal(lastDayOf(7, '2026-12-28'), '2027-01-03');
});

test('of what waits to be sent the last tap counts', () => {
  const plan = { agreed: true, pausedUntil: '2026-03-13' };
  const on = (inputs, today = '2026-03-11') => withWaiting(plan, inputs, today).pausedUntil;
  assert.equal(on([]), '2026-03-13');
  assert.equal(on([{ until: '2026-03-17' }]), '2026-03-17');
  assert.equal(on([{ until: '2026-03-17' }, { until: null }]), null);
  assert.equal(on([{ until: null }, { until: '2026-03-11' }]), '2026-03-11');
});

test('a pause that is over is none, also where the page was kept from the day before', () => {
  assert.equal(withWaiting({ pausedUntil: '2026-03-13' }, [], '2026-03-13').pausedUntil, '2026-03-13');
  assert.equal(withWaiting({ pausedUntil: '2026-03-13' }, [], '2026-03-14').pausedUntil, null);
  assert.equal(withWaiting({ pausedUntil: null }, [{ until: '2026-03-13' }], '2026-03-14').pausedUntil, null);
});
