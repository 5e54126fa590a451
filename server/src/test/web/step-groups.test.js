import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupsOf } from '../../main/resources/web/onboarding/step-groups.js';

const TODAY = '2026-03-02';
const ALVA = { id: 'alva', name: 'Alva' };
const MIRJAM = { id: 'mirjam', name: 'Mirjam' };
const VIEWER = { person: ALVA, roles: [], today: TODAY };

function step(id, values) {
  return {
    id,
    due: TODAY,
    required: true,
    responsible: ALVA,
    responsibleRole: 'NEW_HIRE',
    viewerMayDo: true,
    ...values,
  };
}

function keys(steps, grouping, placed = new Map()) {
  const plan = { phases: [{ key: 'one', steps }] };
  return groupsOf(plan, VIEWER, grouping, placed).map(({ key, steps: own }) => `${key}: ${own.map(({ id }) => id)}`);
}

test('by date what is late comes first, and what is optional is never late', () => {
  const steps = [
    step('later', { due: '2026-06-01' }),
    step('month', { due: '2026-03-20' }),
    step('week', { due: '2026-03-09' }),
    step('today'),
    step('late', { due: '2026-02-27', behind: true }),
    step('optional', { due: '2026-02-20', required: false }),
    step('passed', { due: '2026-02-01', passed: true }),
    step('signed', { doneAt: 'x', awaitingSignature: true, viewerMaySignOff: true }),
    step('done', { doneAt: 'x' }),
  ];
  assert.deepEqual(keys(steps, 'date'), [
    'sign: signed',
    'late: late',
    'today: today',
    'week: week',
    'month: month',
    'later: later',
    'anytime: optional',
    'passed: passed',
    'done: done',
  ]);
});

test('by whom it waits for, the viewer comes first and then whoever has kept others waiting for longest', () => {
  const steps = [
    step('hr', { due: '2026-03-05', responsible: null, responsibleRole: 'HR', viewerMayDo: false }),
    step('mentor', { due: '2026-03-01', responsible: MIRJAM, responsibleRole: 'MENTOR', viewerMayDo: false }),
    step('signed', { doneAt: 'x', awaitingSignature: true, signOffRole: 'MANAGER', due: '2026-03-04' }),
    step('own', { due: '2026-05-01' }),
    step('done', { doneAt: 'x' }),
  ];
  assert.deepEqual(keys(steps, 'who'), [
    'me: own',
    'person:mirjam: mentor',
    'sign:MANAGER: signed',
    'role:HR: hr',
    'done: done',
  ]);
});

test('what was ticked a moment ago stays where it stood, and what was done before lies with the rest', () => {
  const placed = new Map();
  assert.deepEqual(keys([step('one'), step('two', { doneAt: 'x' })], 'date', placed), ['today: one', 'done: two']);
  const ticked = [step('one', { doneAt: 'x' }), step('two', { doneAt: 'x' })];
  assert.deepEqual(keys(ticked, 'date', placed), ['today: one', 'done: two']);
  assert.deepEqual(keys(ticked, 'date'), ['done: one,two']);
});

test('by phase the one that today falls in is open', () => {
  const plan = {
    phases: [
      { key: 'past', steps: [step('a', { due: '2026-02-01' })] },
      { key: 'now', steps: [step('b', { due: '2026-03-10' })] },
    ],
  };
  assert.deepEqual(
    groupsOf(plan, VIEWER, 'phase', new Map()).map(({ key, isOpen }) => [key, isOpen]),
    [
      ['past', false],
      ['now', true],
    ],
  );
});
