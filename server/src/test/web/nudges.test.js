/** Tests what managers are nudged to, and that it is from published figures alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cohortsOf, runsOfAges } from '../../main/resources/web/insight/cohorts.js';
import { nudgesOf } from '../../main/resources/web/insight/nudges.js';

const share = (measure, low, high = low, whole = 100) => ({
  measure,
  state: low === high ? 'PUBLISHED' : 'BANDED',
  least: 5,
  contributors: 9,
  low,
  high,
  whole,
  more: 0,
});
const withheld = (measure) => ({ measure, state: 'GIVES_AWAY', least: 5 });
const month = (number, ...figures) => ({ month: `2026-${String(number).padStart(2, '0')}-01`, figures });
const kinds = (...months) => nudgesOf(months).map(({ kind }) => kind);

test('few breaks are a reason, and so is a fall', () => {
  assert.deepEqual(kinds(month(9, share('BREAKS', 3, 4, 10))), ['BREAKS']);
  assert.deepEqual(kinds(month(9, share('BREAKS', 6, 7, 10))), []);
  assert.deepEqual(
    kinds(month(9, share('BREAKS', 6, 7, 10)), month(8), month(7), month(6, share('BREAKS', 9, 9, 10))),
    ['BREAKS'],
  );
});

test('of what is withheld nothing is said', () => {
  assert.deepEqual(kinds(month(9, withheld('BREAKS'), withheld('SESSIONS_MENTOR'))), []);
  assert.deepEqual(kinds(), []);
  assert.deepEqual(kinds(month(9, withheld('BREAKS')), month(8, share('BREAKS', 1, 2, 10))), []);
});

test('no sessions at all is another thing than few', () => {
  assert.deepEqual(kinds(month(9, share('SESSIONS_MENTOR', 0), share('SESSIONS_GROUP', 0))), ['NO_SESSIONS']);
  assert.deepEqual(kinds(month(9, share('SESSIONS_MENTOR', 0), share('SESSIONS_GROUP', 80))), ['FEW_SESSIONS']);
  assert.deepEqual(kinds(month(9, share('SESSIONS_MENTOR', 90))), []);
});

test('a band is taken at its best', () => {
  assert.deepEqual(kinds(month(9, share('SESSIONS_MENTOR', 0, 60))), []);
});

test('a cohort is those who began in one quarter, wherever their figures stand', () => {
  const months = [
    month(9, share('COMPLETED_IN_3', 10), share('COMPLETED_IN_6', 40)),
    month(6, share('COMPLETED_IN_3', 20), withheld('COMPLETED_IN_6')),
  ];
  assert.deepEqual(
    cohortsOf(months).map(({ began, points }) => [began, points.map(({ age, low }) => [age, low])]),
    [
      ['2026-06-01', [[3, 10]]],
      [
        '2026-03-01',
        [
          [3, 20],
          [6, 40],
        ],
      ],
    ],
  );
});

test('a line is not drawn across an age that is withheld', () => {
  assert.deepEqual(
    runsOfAges([{ age: 3 }, { age: 9 }, { age: 12 }]).map((run) => run.map(({ age }) => age)),
    [[3], [9, 12]],
  );
});
