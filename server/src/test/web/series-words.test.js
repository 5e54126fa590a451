import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countInWords, exceptionInWords, ruleInWords, whyNot } from '../../main/resources/web/supervision/series-words.js';

const TODAY = '2026-03-02';
const HELD = { seriesDay: '2026-03-05', day: '2026-03-05', moved: false, reason: null };
const EASTER = { seriesDay: '2026-04-02', day: '2026-04-01', moved: true, reason: 'SHORT_DAY' };
const OUT = { seriesDay: '2026-05-14', day: null, moved: false, reason: 'NOT_AT_WORK' };

test('the rule of a series is said as people say it', () => {
  const rule = { weekday: 'THURSDAY', begins: '10:00', ends: '10:45', lastDay: null };
  assert.equal(ruleInWords({ ...rule, everyWeeks: 1 }, TODAY), 'Varje torsdag 10.00–10.45');
  assert.equal(ruleInWords({ ...rule, everyWeeks: 2 }, TODAY), 'Varannan torsdag 10.00–10.45');
  assert.equal(ruleInWords({ ...rule, everyWeeks: 4, lastDay: '2026-06-11' }, TODAY), 'Var fjärde torsdag 10.00–10.45, till 11 juni');
});

test('a day that is moved or left out says which and why', () => {
  assert.equal(exceptionInWords(HELD, TODAY), undefined);
  assert.equal(exceptionInWords(EASTER, TODAY), 'Torsdag 2 april är skärtorsdag: flyttad till onsdag 1 april.');
  assert.equal(exceptionInWords(OUT, TODAY), 'Torsdag 14 maj kan inte alla den tiden: inget samtal den veckan.');
  assert.equal(whyNot('2026-09-15', 'SHORT_DAY', TODAY), 'tisdag 15 september är en kort dag');
  assert.equal(whyNot('2026-03-29', 'NO_SUCH_TIME', TODAY), 'söndag 29 mars ställs klockan om, och den tiden finns inte');
});

test('a series is counted with what is moved and what is left out', () => {
  assert.equal(countInWords([HELD, HELD]), '2 samtal.');
  assert.equal(countInWords([HELD, EASTER]), '2 samtal: 1 är flyttat.');
  assert.equal(countInWords([HELD, EASTER, OUT]), '2 samtal: 1 är flyttat och 1 vecka blir utan.');
});
