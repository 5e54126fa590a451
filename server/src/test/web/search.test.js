import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matches } from '../../main/resources/web/routines/search.js';

const ROUTINE = {
  title: 'Hembesök',
  purpose: 'Så går ett första möte till',
  document: { title: 'Säkerhet vid besök' },
  searchWords: ['larm'],
  checks: [{ title: 'Ring Élodie först' }],
};

test('every word must begin a word of the routine, wherever that stands', () => {
  assert.ok(matches(ROUTINE, 'hem'));
  assert.ok(matches(ROUTINE, 'LARM  säker'));
  assert.ok(matches(ROUTINE, ''));
  assert.ok(!matches(ROUTINE, 'besöks'));
  assert.ok(!matches(ROUTINE, 'hem saknas'));
  assert.ok(!matches(ROUTINE, 'esök'));
});

test('marks are of no account, but å, ä and ö are letters', () => {
  assert.ok(matches(ROUTINE, 'elodie'));
  assert.ok(!matches(ROUTINE, 'sakerhet'));
  assert.ok(matches(ROUTINE, 'SÄKERHET'));
});
