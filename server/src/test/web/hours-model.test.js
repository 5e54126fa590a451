import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysIn, fieldsOf, likeFirst, likeMonday, runsOf, sorted, sumOf } from '../../main/resources/web/calendar/hours-model.js';
import { WEEKDAYS } from '../../main/resources/web/kernel/dates.js';

const each = (begins, ends, week = 1) => WEEKDAYS.map((weekday) => ({ week, weekday, begins, ends }));

test('days with the same hours are one run, and those without are free', () => {
  const days = each('08:00:00', '16:30:00').filter(({ weekday }) => weekday !== 'WEDNESDAY');
  assert.deepEqual(
    runsOf(days, 1).map(({ from, to, begins }) => [from, to, begins]),
    [
      ['MONDAY', 'TUESDAY', '08:00'],
      ['WEDNESDAY', 'WEDNESDAY', undefined],
      ['THURSDAY', 'FRIDAY', '08:00'],
    ],
  );
});

test('the fields of a form say the days that they were made of', () => {
  const days = [...each('08:00', '16:30'), ...each('07:00', '12:15', 2).slice(0, 2)];
  assert.deepEqual(daysIn(fieldsOf(days, each('08:00', '16:30')), 2), days);
  assert.deepEqual(daysIn(fieldsOf(days, each('08:00', '16:30')), 1), days.slice(0, 5));
});

test('a second week that was not there begins as the first', () => {
  const days = each('08:00', '16:30').slice(0, 3);
  const second = days.map((day) => ({ ...day, week: 2 }));
  assert.deepEqual(daysIn(fieldsOf(days, days), 2), [...days, ...second]);
});

test('a day that was free is proposed the hours of another', () => {
  const days = each('09:00', '15:00').slice(1);
  const fields = fieldsOf(days, each('08:00', '16:30'));
  assert.equal(fields['1-MONDAY-works'], false);
  assert.equal(fields['1-MONDAY-begins'], '09:00');
});

test('Monday is copied to the days of its own week alone', () => {
  const fields = fieldsOf([...each('08:00', '16:30'), ...each('08:00', '16:30', 2)], []);
  const copied = likeMonday({ ...fields, '1-MONDAY-begins': '06:45' }, 1);
  assert.ok(daysIn(copied, 2).every(({ week, begins }) => begins === (week === 1 ? '06:45' : '08:00')));
  const free = likeMonday({ ...fields, '1-MONDAY-works': false }, 1);
  assert.deepEqual(daysIn(free, 1), []);
});

test('a second week begins as the first is by then', () => {
  const fields = { ...fieldsOf(each('08:00', '16:30'), []), '1-TUESDAY-works': false };
  assert.deepEqual(
    daysIn(likeFirst(fields), 2).map(({ week, weekday }) => `${week} ${weekday}`),
    [1, 2].flatMap((week) => ['MONDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'].map((weekday) => `${week} ${weekday}`)),
  );
});

test('a week is summed up to the minute', () => {
  assert.deepEqual(sumOf(each('08:00', '16:30'), 1), { hours: 42, minutes: 30 });
  assert.deepEqual(sumOf([...each('08:00:00', '12:00:00')].slice(0, 2), 1), { hours: 8, minutes: 0 });
  assert.deepEqual(sumOf([], 2), { hours: 0, minutes: 0 });
});

test('hours hold from their first day until their last', () => {
  const hours = [
    { firstDay: '2026-03-01', lastDay: '2026-03-10' },
    { firstDay: '2026-03-11', lastDay: null },
    { firstDay: '2026-05-01', lastDay: null },
  ];
  assert.equal(sorted(hours, '2026-03-10').now, hours[0]);
  assert.equal(sorted(hours, '2026-03-11').now, hours[1]);
  assert.deepEqual(sorted(hours, '2026-03-11').later, [hours[2]]);
  assert.equal(sorted(hours.slice(1), '2026-03-10').now, undefined);
});
