import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  around,
  currentPhase,
  firstToDo,
  isMine,
  isNow,
  progressOf,
  steady,
} from '../../main/resources/web/onboarding/steps.js';
import { ticked, unticked } from '../../main/resources/web/onboarding/tick-state.js';

const TODAY = '2026-03-02';
const ALVA = { id: 'Person_1', name: 'Alva' };
const VIEWER = { person: ALVA, roles: [], today: TODAY };

function step(id, changes = {}) {
  return {
    id,
    due: TODAY,
    required: true,
    passed: false,
    behind: false,
    doneAt: null,
    ending: null,
    awaitingSignature: false,
    responsible: ALVA,
    responsibleRole: 'NEW_HIRE',
    viewerMayDo: true,
    ...changes,
  };
}

const ids = (steps) => steps.map(({ id }) => id);

test('progress counts required steps as the server does', () => {
  const steps = [
    step('done', { doneAt: 'x' }),
    step('unsigned', { doneAt: 'x', awaitingSignature: true }),
    step('late', { due: '2026-03-01', behind: true }),
    step('optional', { required: false }),
    step('passed', { passed: true }),
    step('skipped', { doneAt: 'x', ending: 'SKIPPED' }),
  ];
  assert.deepEqual(progressOf(steps, TODAY), { required: 3, done: 1, expected: 1, behind: 1 });
});

test('a step is for now until a week ahead, while it is open', () => {
  assert.ok(isNow(step('a', { due: '2026-03-09' }), TODAY));
  assert.ok(!isNow(step('a', { due: '2026-03-10' }), TODAY));
  assert.ok(!isNow(step('a', { doneAt: 'x' }), TODAY));
});

test('a shared role makes a step the viewer’s, leading somebody does not', () => {
  const shared = step('a', { responsible: null, responsibleRole: 'IT' });
  assert.ok(isMine(shared, { ...VIEWER, roles: [{ role: 'IT' }] }));
  assert.ok(!isMine(shared, { ...VIEWER, roles: [{ role: 'MANAGER' }] }));
  assert.ok(!isMine(step('a', { viewerMayDo: false }), VIEWER));
});

test('first comes what is due first, optional steps after the rest, at most four at once', () => {
  const steps = ['05', '04', '03', '02', '01'].map((day) => step(day, { due: `2026-03-${day}` }));
  assert.deepEqual(ids(firstToDo([step('optional', { required: false, due: '2026-02-01' }), ...steps], VIEWER)), [
    '01',
    '02',
    '03',
    '04',
  ]);
  assert.deepEqual(ids(firstToDo([step('far', { due: '2026-06-01' }), step('further', { due: '2026-07-01' })], VIEWER)), ['far']);
});

test('a list stays where it is under a hand until all of it is done', () => {
  const before = [step('a'), step('b')];
  const half = [step('a', { doneAt: 'x' }), step('b'), step('c')];
  assert.deepEqual(ids(steady(before, half, [half[1], half[2]])), ['a', 'b']);
  const all = [step('a', { doneAt: 'x' }), step('b', { doneAt: 'x' }), step('c')];
  assert.deepEqual(ids(steady(before, all, [all[2]])), ['a', 'b', 'c']);
});

test('the phase of today is the first that has not ended, or the last', () => {
  const phases = [
    { key: 'one', steps: [step('a', { due: '2026-02-01' })] },
    { key: 'two', steps: [step('b', { due: '2026-03-02' })] },
  ];
  assert.equal(currentPhase({ phases }, TODAY).key, 'two');
  assert.equal(currentPhase({ phases }, '2027-01-01').key, 'two');
});

test('everybody around a plan is named once, the viewer first', () => {
  const oskar = { id: 'Person_2', name: 'Oskar' };
  const plan = {
    newHire: { ...oskar, mentors: [{ mentor: ALVA }] },
    owner: null,
    phases: [{ steps: [step('a', { responsible: oskar })] }],
  };
  assert.deepEqual(
    around(plan, VIEWER).map(({ name }) => name),
    ['Alva', 'Oskar'],
  );
});

test('a tick is on the screen before the server has it, and taken back as it was', () => {
  const done = ticked(step('a', { behind: true }), Date.parse('2026-03-02T08:00:00Z'), ALVA);
  assert.deepEqual([done.doneAt, done.doneBy, done.behind, done.waits], ['2026-03-02T08:00:00.000Z', ALVA, false, true]);
  const open = unticked({ ...done, due: '2026-03-01' }, TODAY);
  assert.deepEqual([open.doneAt, open.doneBy, open.behind], [null, null, true]);
});
