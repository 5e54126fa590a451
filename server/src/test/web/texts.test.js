import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorText, isSaid, t, tOf } from '../../main/resources/web/kernel/texts.js';

test('the places of a text are filled in', () => {
  assert.equal(t('shell.account', { name: 'Alva Ekenäs' }), 'Konto: Alva Ekenäs');
});

test('a text of several forms goes by the count', () => {
  assert.equal(t('onboarding.behindSteps', { count: 1 }), '1 moment är försenat.');
  assert.equal(t('onboarding.behindSteps', { count: 0 }), '0 moment är försenade.');
  assert.equal(t('onboarding.behindSteps', { count: 12 }), '12 moment är försenade.');
});

test('the texts of every listed room are there', async () => {
  const { ROOMS } = await import('../../main/resources/web/rooms.js');
  const { textsIn } = await import('../../main/resources/web/texts/all.js');
  for (const language of ['sv', 'en']) {
    const rooms = new Set(Object.keys(await textsIn(language)).map((key) => key.split('.')[0]));
    assert.deepEqual(rooms, new Set(['kernel', 'dates', 'shell', ...ROOMS]));
  }
});

test('a value that the server is too new for has no text', () => {
  assert.ok(isSaid('templates.roleShort', 'HR'));
  assert.equal(tOf('templates.roleShort', 'HR'), 'HR');
  assert.ok(!isSaid('templates.roleShort', 'ASTRONAUT'));
});

test('a failure that has no words of its own is told in general words', () => {
  assert.equal(errorText({ code: 'NO_SUCH_CODE' }), errorText({ code: 'SERVER' }));
  assert.notEqual(errorText({ code: 'NO_CONTACT' }), errorText({ code: 'SERVER' }));
});
