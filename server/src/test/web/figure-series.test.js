/** Tests figures as they are drawn. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTold, runsOf, seriesOf, topOf, turnover, valueOf } from '../../main/resources/web/insight/series.js';

const told = (measure, low, high, whole, contributors = whole) => ({
  measure,
  state: low === high ? 'PUBLISHED' : 'BANDED',
  least: 5,
  contributors,
  low,
  high,
  whole,
  more: 0,
});

const withheld = (measure, state = 'TOO_FEW') => ({ measure, state, least: 5 });

test('a series is the oldest month first, without months in which it is not counted', () => {
  const months = [
    { month: '2026-03-01', figures: [told('STARTED', 7, 7, 7), withheld('LEAVERS')] },
    { month: '2026-02-01', figures: [told('LEAVERS', 1, 1, 20)] },
  ];
  assert.deepEqual(
    seriesOf(months, 'LEAVERS').map(({ month, low }) => [month, low]),
    [
      ['2026-02-01', 1],
      ['2026-03-01', undefined],
    ],
  );
  assert.equal(seriesOf(months, 'STARTED').length, 1);
  assert.equal(seriesOf(months, 'BREAKS').length, 0);
});

test('a share is told in per cent, a band as both of its ends', () => {
  assert.deepEqual(valueOf(told('STEPS_HR', 5, 6, 6)), { low: (100 * 5) / 6, high: 100 });
  assert.deepEqual(valueOf(told('COMPLETED', 360, 360, 6)), { low: 60, high: 60 });
  assert.deepEqual(valueOf(told('STARTED', 7, 7, 7)), { low: 7, high: 7 });
});

test('a line is not drawn across what is not told', () => {
  const months = [
    { month: '2026-04-01', figures: [told('BREAKS', 5, 6, 10)] },
    { month: '2026-03-01', figures: [withheld('BREAKS', 'GIVES_AWAY')] },
    { month: '2026-02-01', figures: [told('BREAKS', 4, 5, 10)] },
    { month: '2026-01-01', figures: [told('BREAKS', 4, 4, 10)] },
  ];
  assert.deepEqual(
    runsOf(seriesOf(months, 'BREAKS')).map((run) => run.map(({ index }) => index)),
    [[0, 1], [3]],
  );
});

test('who left in twelve months is said where all of them are told', () => {
  const month = (number, figure) => ({ month: `2026-${String(number).padStart(2, '0')}-01`, figures: [figure] });
  const year = Array.from({ length: 12 }, (_, i) => month(12 - i, told('LEAVERS', 1, 1, 48)));
  assert.equal(turnover(seriesOf(year, 'LEAVERS')), 25);
  assert.equal(turnover(seriesOf(year.slice(1), 'LEAVERS')), undefined);
  assert.equal(turnover(seriesOf([month(12, withheld('LEAVERS')), ...year.slice(1)], 'LEAVERS')), undefined);
});

test('a chart goes up to a round number', () => {
  assert.equal(topOf('BREAKS', []), 100);
  assert.equal(topOf('STARTED', [{ high: 7 }]), 10);
  assert.equal(topOf('COMPLETED', [{ high: 130 }]), 200);
  assert.equal(topOf('LEAVERS', [{ high: 0 }, {}]), 4);
});

test('what is withheld is not told', () => {
  assert.equal(isTold(withheld('LEAVERS')), false);
  assert.equal(isTold(told('LEAVERS', 0, 0, 9)), true);
});
