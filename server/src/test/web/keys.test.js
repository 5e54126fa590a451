import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainKey } from '../../main/resources/web/kernel/keys.js';

test('words become a key as the server takes them', () => {
  assert.equal(plainKey('Första dagen', 'x'), 'forsta-dagen');
  assert.equal(plainKey('  Året runt: Å, Ä & Ö! ', 'x'), 'aret-runt-a-a-o');
  assert.equal(plainKey('???', 'fas'), 'fas');
  assert.ok(plainKey('a'.repeat(59) + ' b', 'x').length <= 60);
});
