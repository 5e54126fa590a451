import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { hasIdentityNumber } from '../../main/resources/web/kernel/identity-number.js';

/** The same cases that the server's detector is held to. */
const { found, notFound } = JSON.parse(readFileSync(new URL('../resources/identity-numbers.json', import.meta.url), 'utf8'));

test('an identity number is found however it is written', () => {
  assert.ok(found.length > 50);
  for (const text of found) assert.equal(hasIdentityNumber(text), true, text);
});

test('other numbers are none', () => {
  assert.ok(notFound.length > 50);
  for (const text of notFound) assert.equal(hasIdentityNumber(text), false, text);
});

test('a long text is judged at once', () => {
  const started = performance.now();
  assert.equal(hasIdentityNumber('12-12 '.repeat(20_000)), false);
  assert.ok(performance.now() - started < 2_000);
});
