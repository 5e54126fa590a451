import assert from 'node:assert/strict';
import { test } from 'node:test';
import { currentPhase, firstToDo, progressOf, steady } from '../../main/resources/web/onboarding/steps.js';

const TODAY = '2026-03-11';
const ME = { person: { id: 'me' }, roles: [{ role: 'IT' }], today: TODAY };

function step(id, more) {
  return { id, due: TODAY, required: true, viewerMayDo: true, responsible: { id: 'me' }, ...more };
}

function ids(steps) {
  return steps.map(({ id }) => id).join(' ');
}

test('first stand four open steps of one’s own, by date, and what is optional after all the rest', () => {
  const steps = [
    step('optional', { required: false, due: '2026-03-01' }),
    step('late', { due: '2026-03-02' }),
    step('done', { due: '2026-03-01', doneAt: '2026-03-01T10:00:00Z' }),
    step('passed', { passed: true }),
    step('another’s', { responsible: { id: 'other' } }),
    step('a manager’s to tick', { responsible: { id: 'other' }, responsibleRole: 'MENTOR' }),
    step('shared', { responsible: null, responsibleRole: 'IT' }),
    step('in a week', { due: '2026-03-18' }),
    step('later', { due: '2026-03-19' }),
  ];
  assert.equal(ids(firstToDo(steps, ME)), 'late shared in a week optional');
  assert.equal(ids(firstToDo([step('later', { due: '2026-05-01' }), step('last', { due: '2026-06-01' })], ME)), 'later');
});

test('what stands in a short list stays while some of it is open', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => step(id));
  const done = { ...a, doneAt: '2026-03-11T10:00:00Z' };
  assert.equal(ids(steady([a, b], [done, b, c], [b, c])), 'a b');
  assert.equal(ids(steady([a], [done, b, c], [b, c])), 'a b c');
  assert.equal(ids(steady([a], [b], [b])), 'b');
});

test('progress counts what is required and was not passed or skipped', () => {
  const steps = [
    step('done', { doneAt: '2026-03-01T10:00:00Z', due: '2026-03-01' }),
    step('unsigned', { doneAt: '2026-03-01T10:00:00Z', awaitingSignature: true, due: '2026-03-01' }),
    step('behind', { behind: true, due: '2026-03-10' }),
    step('optional', { required: false }),
    step('skipped', { ending: 'SKIPPED' }),
    step('passed', { passed: true }),
  ];
  assert.deepEqual(progressOf(steps, TODAY), { required: 3, done: 1, expected: 3, behind: 1 });
});

test('the current phase is the first that ends today or later, else the last', () => {
  const phases = ['2026-03-10', '2026-03-11', '2026-04-01'].map((due) => ({ steps: [step('a', { due })] }));
  assert.equal(currentPhase({ phases }, TODAY), phases[1]);
  assert.equal(currentPhase({ phases }, '2026-05-01'), phases[2]);
});
