/** Tests why a newcomer needs somebody, and what can be done. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deedsOf, parted, reasonsOf } from '../../main/resources/web/insight/newcomers.js';

const newcomer = (signals, { noContact = false, awaitedStep = null } = {}) => ({
  noContact,
  plan: { signals, awaitedStep },
});

test('the reasons stand in one order, whatever the order of the signals', () => {
  assert.deepEqual(reasonsOf(newcomer(['BEHIND', 'NO_MENTOR', 'NO_OWNER'], { noContact: true })), [
    'NO_OWNER',
    'NO_MENTOR',
    'NO_CONTACT',
    'BEHIND',
  ]);
});

test('whoever has a reason needs somebody, and the order is kept', () => {
  const all = [newcomer(['NO_OWNER']), newcomer([]), newcomer([], { noContact: true }), newcomer(['BEHIND'])];
  assert.deepEqual(parted(all), { needing: [all[0], all[2], all[3]], others: [all[1]] });
});

test('each deed is offered once, and only a reminder that reaches somebody', () => {
  const late = { id: 's', responsible: { name: 'Per' } };
  assert.deepEqual(deedsOf(newcomer(['BEHIND'], { awaitedStep: late })), ['NUDGE']);
  assert.deepEqual(deedsOf(newcomer(['BEHIND'], { noContact: true })), ['PLAN_SESSION']);
  assert.deepEqual(deedsOf(newcomer(['BEHIND'], { awaitedStep: { id: 's', responsible: null } })), ['PLAN_SESSION']);
  assert.deepEqual(deedsOf(newcomer(['NO_MENTOR', 'NO_OWNER', 'BEHIND'], { awaitedStep: late })), [
    'OWN',
    'CHOOSE_MENTOR',
    'NUDGE',
  ]);
  assert.deepEqual(deedsOf(newcomer([])), []);
});
