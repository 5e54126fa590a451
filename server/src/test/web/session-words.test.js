import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byDay, endOf, isOver, minutesBetween, nextStart, nowOf, spanUntil } from '../../main/resources/web/supervision/session-times.js';
import { dayHeading, minutesInWords, namesOf, othersOf, span, stateOf, titleOf, whenOf } from '../../main/resources/web/supervision/session-words.js';

// A Monday.
const TODAY = '2026-03-02';
const NOW = { day: TODAY, time: '10:20' };
const MIRJAM = { id: 'mirjam', name: 'Mirjam Tallroth' };
const ALVA = { id: 'alva', name: 'Alva Ekenäs' };
const KIM = { id: 'kim', name: 'Kim Örnefalk' };
const KARIN = { id: 'karin', name: 'Karin Ek' };
const VIEWER = { person: ALVA };

const session = (more) => ({
  form: 'MENTOR',
  day: TODAY,
  begins: '10:00:00',
  ends: '10:45:00',
  minutes: 45,
  state: 'PLANNED',
  leader: MIRJAM,
  outside: null,
  members: [MIRJAM, ALVA].map((person) => ({ person })),
  ...more,
});

test('a session is called by its kind and by those whom one meets', () => {
  assert.equal(titleOf(session(), VIEWER), 'Mentorsamtal med Mirjam Tallroth');
  assert.equal(titleOf(session(), { person: MIRJAM }), 'Mentorsamtal med Alva Ekenäs');
  assert.equal(titleOf(session(), { person: KIM }), 'Mentorsamtal med Mirjam Tallroth och Alva Ekenäs');
  const group = session({ form: 'GROUP', leader: null, outside: KARIN, members: [ALVA, KIM, MIRJAM].map((person) => ({ person })) });
  assert.deepEqual(othersOf(group, VIEWER), [KARIN, KIM, MIRJAM]);
  assert.equal(titleOf(group, VIEWER), 'Grupphandledning med Karin Ek och 2 till');
  assert.equal(titleOf(session({ leader: null, members: [{ person: ALVA }] }), VIEWER), 'Mentorsamtal');
  assert.equal(namesOf([]), '');
});

test('lengths and times are said as they are read', () => {
  assert.deepEqual([15, 60, 90, 125].map(minutesInWords), ['15 min', '1 tim', '1 tim 30 min', '2 tim 5 min']);
  assert.equal(span(session()), '10.00–10.45');
  assert.equal(whenOf(session({ day: '2026-03-03' }), TODAY), 'i morgon 10.00–10.45');
  assert.equal(dayHeading('2026-03-03', TODAY), 'I morgon');
  assert.equal(dayHeading('2026-04-02', TODAY), 'Torsdag 2 april');
});

test('how a session stands is said by its state and by the time', () => {
  assert.equal(stateOf(session(), TODAY, NOW), 'Pågår nu, till 10.45.');
  assert.equal(stateOf(session(), TODAY, { day: TODAY, time: '09:59' }), 'Ni ses i dag.');
  assert.equal(stateOf(session(), TODAY, { day: TODAY, time: '10:45' }), 'Blev det av?');
  assert.equal(stateOf(session({ state: 'HELD' }), TODAY, NOW), 'Det blev av, 45 min.');
  assert.equal(stateOf(session({ state: 'CALLED_OFF', reason: 'URGENT_CASE' }), TODAY, NOW), 'Inställt: akut ärende.');
  assert.equal(stateOf(session({ state: 'CALLED_OFF', reason: null }), TODAY, NOW), 'Blev inte av.');
});

test('a session is over at the minute in which it ends', () => {
  assert.equal(isOver(session(), { day: TODAY, time: '10:44' }), false);
  assert.equal(isOver(session(), { day: TODAY, time: '10:45' }), true);
  assert.equal(isOver(session({ day: '2026-03-01' }), { day: TODAY, time: '00:00' }), true);
});

test('what is logged now ended just now, and began on the same day', () => {
  assert.deepEqual(spanUntil({ day: TODAY, time: '10:23' }, 45), { day: TODAY, begins: '09:35', ends: '10:20' });
  assert.deepEqual(spanUntil({ day: TODAY, time: '00:10' }, 60), { day: TODAY, begins: '00:00', ends: '01:00' });
  assert.equal(endOf('23:30', 60), '23:59');
  assert.equal(minutesBetween('10:00:00', '09:30:00'), -30);
  assert.deepEqual(nowOf(new Date(2026, 2, 2, 7, 5)), { day: TODAY, time: '07:05' });
});

test('a plan begins at the next half hour of a working day', () => {
  assert.deepEqual(nextStart({ day: TODAY, time: '10:23' }, '2026-03-03'), { day: TODAY, begins: '10:30' });
  assert.deepEqual(nextStart({ day: TODAY, time: '05:00' }, '2026-03-03'), { day: TODAY, begins: '08:00' });
  assert.deepEqual(nextStart({ day: TODAY, time: '17:10' }, '2026-03-03'), { day: '2026-03-03', begins: '09:00' });
});

test('sessions of a day stand together', () => {
  const days = [TODAY, TODAY, '2026-03-04'].map((day) => session({ day }));
  assert.deepEqual(byDay(days).map(([day, those]) => [day, those.length]), [[TODAY, 2], ['2026-03-04', 1]]);
});
