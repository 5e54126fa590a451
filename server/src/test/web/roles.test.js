import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holdsRole, unitsOf } from '../../main/resources/web/kernel/roles.js';

const NORR = { id: '1', name: 'Norr' };
const SYD = { id: '2', name: 'Syd' };
const VIEWER = {
  roles: [
    { role: 'MANAGER', unit: NORR },
    { role: 'EXPERT', unit: NORR },
    { role: 'HR', unit: SYD },
  ],
};

test('a role counts when it is among those that are asked for', () => {
  assert.ok(holdsRole(VIEWER, 'IT', 'HR'));
  assert.ok(!holdsRole(VIEWER, 'IT'));
});

test('a unit in which somebody holds two of the roles is told once', () => {
  assert.deepEqual(unitsOf(VIEWER, 'MANAGER', 'EXPERT'), [NORR]);
  assert.deepEqual(unitsOf(VIEWER, 'MANAGER', 'HR'), [NORR, SYD]);
  assert.deepEqual(unitsOf(VIEWER, 'IT'), []);
});
