import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formFor, nearOf, whoAndHow } from '../../main/resources/web/supervision/session-draft.js';

const VIEWER = { person: { id: 'me' } };
const ALVA = { id: 'alva', kind: 'MENTEE' };
const MIRJAM = { id: 'mirjam', kind: 'MENTOR' };
const LENA = { id: 'lena' };
const DRAFT = { form: 'MENTOR', people: [ALVA], onSite: true };

test('the form that suggests itself is by whom one meets', () => {
  assert.equal(formFor([ALVA]), 'MENTOR');
  assert.equal(formFor([MIRJAM]), 'MENTOR');
  assert.equal(formFor([LENA]), 'INDIVIDUAL');
  assert.equal(formFor([ALVA, LENA]), 'GROUP');
});

test('a mentor leads a talk between mentor and newcomer, whoever of them notes it', () => {
  const mine = whoAndHow(DRAFT, VIEWER);
  assert.deepEqual([mine.leaderId, mine.outsideSupervisorId, mine.memberIds], ['me', null, ['alva']]);
  const theirs = whoAndHow({ ...DRAFT, people: [MIRJAM] }, VIEWER);
  assert.deepEqual([theirs.leaderId, theirs.memberIds], ['mirjam', ['me']]);
});

test('who leads supervision is said: oneself, a colleague, or somebody from outside', () => {
  const draft = { ...DRAFT, form: 'GROUP', people: [ALVA, LENA] };
  assert.deepEqual(whoAndHow(draft, VIEWER).memberIds, ['alva', 'lena']);
  const led = whoAndHow({ ...draft, leaderId: 'lena' }, VIEWER);
  assert.deepEqual([led.leaderId, led.memberIds], ['lena', ['me', 'alva']]);
  const outside = whoAndHow({ ...draft, outsideId: 'karin', leaderId: 'lena' }, VIEWER);
  assert.deepEqual([outside.leaderId, outside.outsideSupervisorId, outside.memberIds], [null, 'karin', ['me', 'alva', 'lena']]);
  assert.deepEqual(whoAndHow({ ...draft, outsideId: 'karin', withMe: false }, VIEWER).memberIds, ['alva', 'lena']);
});

test('those who are near stand once, newcomers of one’s own first', () => {
  const viewer = { person: { id: 'me', mentors: [{ mentor: { id: 'mirjam' } }] }, mentees: { nodes: [{ newHire: { id: 'alva' } }] } };
  const near = nearOf(viewer, [{ id: 'me' }, { id: 'alva' }, { id: 'lena' }]);
  assert.deepEqual(near.map(({ id, kind }) => [id, kind]), [['alva', 'MENTEE'], ['mirjam', 'MENTOR'], ['lena', undefined]]);
});
