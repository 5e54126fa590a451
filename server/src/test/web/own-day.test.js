import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownDay, timeOf } from '../../main/resources/web/visits/own-day.js';
import { isAtWork } from '../../main/resources/web/visits/room.js';
import { lengthsFrom, momentOf } from '../../main/resources/web/visits/visit-lengths.js';

const at = (time) => new Date(`2026-03-11T${time}:00`).toISOString();
const NOW = Date.parse(at('10:00'));
const nothing = { visit: undefined, begins: undefined, ends: undefined };
const known = {
  today: '2026-03-11',
  visit: { id: 'one', begins: at('09:30'), ends: at('11:00') },
  hoursOfDay: { begins: '09:30:00', ends: '15:00:00' },
};
const set = (id, until, from = at('09:50')) => ({ path: '/visits/busySet.graphql', input: { id, until, at: from } });
const end = (id) => ({ path: '/visits/busyEnd.graphql', input: { id, at: at('09:55') } });
const home = (time, from = at('09:55')) => ({ path: '/visits/dayEndsEarly.graphql', input: { time, at: from } });
const begin = (time) => ({ path: '/visits/dayBeginsLate.graphql', input: { time, at: at('09:55') } });

test('without an answer nothing is said', () => {
  assert.deepEqual(ownDay(undefined, [], NOW), nothing);
  assert.deepEqual(ownDay({ today: '2026-03-11', visit: null, hoursOfDay: null }, [], NOW), nothing);
});

test('what the server knows is said to the minute', () => {
  assert.deepEqual(ownDay(known, [], NOW), { visit: known.visit, begins: '09:30', ends: '15:00' });
});

test('a visit that is over runs no more, whatever was answered', () => {
  assert.equal(ownDay(known, [], Date.parse(at('11:00'))).visit, undefined);
});

test('hours that were answered on another day are not of today', () => {
  assert.deepEqual(ownDay({ ...known, today: '2026-03-10' }, [], Date.parse(at('12:00'))), nothing);
});

test('what waits on the device counts in its order', () => {
  assert.equal(ownDay(known, [set('two', at('12:00'))], NOW).visit.id, 'two');
  assert.equal(ownDay(known, [set('two', at('12:00')), end('two')], NOW).visit, undefined);
  assert.equal(ownDay(known, [set('two', at('12:00')), end('one')], NOW).visit.id, 'two');
  assert.equal(ownDay(known, [end('one')], NOW).visit, undefined);
  assert.equal(ownDay(undefined, [set('two', at('09:59'))], NOW).visit, undefined);
});

test('hours that wait on the device stand in place of those that are known, or take them back', () => {
  assert.equal(ownDay(known, [home('14:00')], NOW).ends, '14:00');
  assert.equal(ownDay(known, [home(null)], NOW).ends, undefined);
  assert.equal(ownDay(known, [begin('08:30')], NOW).begins, '08:30');
  assert.equal(ownDay(known, [home('14:00', '2026-03-10T12:00:00.000Z')], NOW).ends, '15:00');
});

test('lengths count from the whole minute and end today, the last with the rest of it', () => {
  const soon = lengthsFrom(NOW + 42_000);
  assert.deepEqual(soon.map(({ minutes }) => minutes), [30, 60, 90, 120]);
  assert.equal(soon[0].until.toISOString(), at('10:30'));
  assert.deepEqual(lengthsFrom(Date.parse(at('22:45'))).map(({ minutes }) => minutes), [30, 60, 'REST']);
  const last = lengthsFrom(Date.parse(at('23:45')));
  assert.deepEqual(last.map(({ minutes }) => minutes), ['REST']);
  assert.equal(last[0].until.toISOString(), new Date('2026-03-12T00:00:00').toISOString());
});

test('times are those of the clock of the device', () => {
  assert.equal(momentOf('14:30', NOW).toISOString(), at('14:30'));
  assert.equal(timeOf(at('08:05')), '08:05');
});

test('whoever is not employed yet visits nobody', () => {
  const person = { employment: { firstDay: '2026-03-11' } };
  assert.equal(isAtWork({ person, today: '2026-03-11' }), true);
  assert.equal(isAtWork({ person, today: '2026-03-10' }), false);
  assert.equal(isAtWork({ person: { employment: null }, today: '2026-03-11' }), false);
});
