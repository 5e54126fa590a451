import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, paramsOf } from '../../main/resources/web/shell/addresses.js';

test('a page without parameters is found by its path alone', () => {
  assert.deepEqual(paramsOf('hires', 'hires'), {});
  assert.deepEqual(paramsOf('hires', 'hires/'), {});
  assert.equal(paramsOf('hires', 'hires/42'), undefined);
  assert.equal(paramsOf('hires', ''), undefined);
});

test('parameters are decoded', () => {
  assert.deepEqual(paramsOf('plans/:planId', 'plans/Plan_42'), { planId: 'Plan_42' });
  assert.deepEqual(paramsOf('run/:runId', 'run/new-%C3%A5%2F1'), { runId: 'new-å/1' });
  assert.deepEqual(paramsOf('plans/:planId/steps/:stepId', 'plans/1/steps/2'), { planId: '1', stepId: '2' });
});

test('a parameter that is missing leads nowhere, unless it may be', () => {
  assert.equal(paramsOf('plans/:planId', 'plans'), undefined);
  assert.equal(paramsOf('plans/:planId', 'plans/'), undefined);
  assert.deepEqual(paramsOf('routine-form/:routineId?', 'routine-form'), { routineId: '' });
  assert.deepEqual(paramsOf('routine-form/:routineId?', 'routine-form/7'), { routineId: '7' });
});

test('a mistyped escape is no address of ours, and no failure', () => {
  assert.equal(paramsOf('plans/:planId', 'plans/%'), undefined);
});

test('the address of a page leaves out what may be missing', () => {
  assert.equal(addressOf('hires'), '#/hires');
  assert.equal(addressOf('cadence/:unitId?'), '#/cadence');
  assert.deepEqual(paramsOf('cadence/:unitId?', addressOf('cadence/:unitId?').slice(2)), { unitId: '' });
});
