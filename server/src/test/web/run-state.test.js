import assert from 'node:assert/strict';
import { test } from 'node:test';
import { after, concerns, keyOf, newId, startedBy } from '../../main/resources/web/routines/run-state.js';

const AT = Date.parse('2026-03-02T08:00:00Z');
const RUN = {
  id: 'RoutineRun_1',
  state: 'IN_PROGRESS',
  size: 2,
  done: 1,
  endedAt: null,
  checks: [
    { number: 1, checkedAt: '2026-03-01T08:00:00Z' },
    { number: 2, checkedAt: null },
  ],
};

function entry(operation, input = {}) {
  return { path: `/routines/${operation}.graphql`, input, at: AT };
}

test('the last tick finishes, and un-ticking opens again', () => {
  const finished = after(RUN, entry('routineCheck', { number: 2 }));
  assert.deepEqual(
    { state: finished.state, done: finished.done, endedAt: finished.endedAt },
    { state: 'FINISHED', done: 2, endedAt: '2026-03-02T08:00:00.000Z' },
  );
  const again = after(finished, entry('routineUncheck', { number: 1 }));
  assert.deepEqual({ state: again.state, done: again.done, endedAt: again.endedAt }, { state: 'IN_PROGRESS', done: 1, endedAt: null });
});

test('ticking twice, or what is not there, changes nothing', () => {
  assert.equal(after(RUN, entry('routineCheck', { number: 1 })), RUN);
  assert.equal(after(RUN, entry('routineCheck', { number: 7 })), RUN);
});

test('what is put away is taken up again, also by a tick', () => {
  const away = after(RUN, entry('routinePutAway'));
  assert.equal(away.state, 'PUT_AWAY');
  assert.equal(after(away, entry('routineTakeUp')).state, 'IN_PROGRESS');
  assert.equal(after(away, entry('routineUncheck', { number: 1 })).state, 'IN_PROGRESS');
  const finished = after(RUN, entry('routineCheck', { number: 2 }));
  assert.equal(after(finished, entry('routinePutAway')), finished);
});

test('an entry concerns a run by its id, and by the entry that makes it before and after that is known', () => {
  const ids = new Map([['known', 'RoutineRun_1']]);
  const idMadeBy = (key) => ids.get(key);
  assert.ok(concerns(entry('routineCheck', { runId: 'RoutineRun_1' }), 'RoutineRun_1', idMadeBy));
  assert.ok(concerns(entry('routineCheck', { runId: { madeBy: 'known' } }), 'RoutineRun_1', idMadeBy));
  assert.ok(concerns(entry('routineCheck', { runId: { madeBy: 'unknown' } }), newId('unknown'), idMadeBy));
  assert.ok(!concerns(entry('routineCheck', { runId: { madeBy: 'unknown' } }), 'RoutineRun_1', idMadeBy));
});

test('what is started without contact is shown as the routine that it was started from', () => {
  const about = {
    id: 'Routine_1',
    title: 'Hembesök',
    version: 3,
    document: { title: 'Rutin', url: 'https://x' },
    checks: [{ number: 1, title: 'Ring först' }],
  };
  const start = { ...entry('routineStart', { startedAt: '2026-03-02T08:00:00Z' }), key: 'k', about };
  const [run, ...others] = startedBy([entry('routineCheck', { runId: 'x' }), start]);
  assert.deepEqual(others, []);
  assert.equal(keyOf(run.id), 'k');
  assert.equal(run.day, '2026-03-02');
  assert.deepEqual(run.checks, [{ number: 1, title: 'Ring först', checkedAt: null }]);
  assert.equal(keyOf('RoutineRun_1'), undefined);
});
