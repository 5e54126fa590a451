import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  copyOf,
  keyOf,
  keysOf,
  movePhase,
  moveStep,
  newStep,
  nextPlace,
  placeOf,
  removeStep,
  renameStep,
} from '../../main/resources/web/templates/template-model.js';

function content() {
  return {
    phases: [
      { key: 'one', steps: [newStep('a'), { ...newStep('b'), after: 'a' }] },
      { key: 'two', steps: [newStep('c')] },
    ],
  };
}

test('a key is made of words, and is another one where that is taken', () => {
  assert.equal(keyOf('Första dagen!', []), 'forsta-dagen');
  assert.equal(keyOf('Första dagen!', ['forsta-dagen', 'forsta-dagen-2']), 'forsta-dagen-3');
  assert.equal(keyOf('…', []), 'moment');
});

test('a step moves within its phase and over the border of it', () => {
  const draft = content();
  moveStep(draft, { phase: 0, step: 0 }, nextPlace(draft, { phase: 0, step: 0 }, 1));
  assert.deepEqual(keysOf(draft), ['b', 'a', 'c']);
  moveStep(draft, { phase: 0, step: 1 }, nextPlace(draft, { phase: 0, step: 1 }, 1));
  assert.deepEqual(
    draft.phases.map(({ steps }) => steps.map(({ key }) => key)),
    [['b'], ['a', 'c']],
  );
  assert.equal(nextPlace(draft, { phase: 0, step: 0 }, -1), undefined);
  movePhase(draft, 0, 1);
  assert.deepEqual(keysOf(draft), ['a', 'c', 'b']);
});

test('what counts from a step follows its key, and counts from the first day when it is gone', () => {
  const draft = content();
  renameStep(draft, draft.phases[0].steps[0], 'renamed');
  assert.equal(draft.phases[0].steps[1].after, 'renamed');
  removeStep(draft, { phase: 0, step: 0 });
  assert.equal(draft.phases[0].steps[0].after, null);
});

test('a copy can be written on', () => {
  const draft = content();
  copyOf(draft).phases[0].steps.pop();
  assert.equal(keysOf(draft).length, 3);
});

test('the path of a problem leads to its step', () => {
  assert.deepEqual(placeOf(['phases', '0', 'steps', '2', 'title']), { phase: 0, step: 2 });
  assert.equal(placeOf(['phases', '0', 'name']), undefined);
});
