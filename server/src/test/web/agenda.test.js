import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arranged, isEmpty } from '../../main/resources/web/today/agenda.js';

const ME = { person: { id: 'me' } };

function step(id, time, { person = 'me', required = true } = {}) {
  return { kind: 'STEP', time, person: { id: person }, object: { id, required } };
}

const ids = (items) => items.map(({ object }) => object.id);

test('the first three are what is due, and the rest of the week stands below', () => {
  const items = [step('a', 'LATE'), step('b', 'TODAY'), step('c', 'WEEK'), step('d', 'WEEK'), step('e', 'LATER')];
  const { first, week } = arranged({ items }, ME);
  assert.deepEqual(ids(first), ['a', 'b', 'c']);
  assert.deepEqual(ids(week), ['d']);
});

test('what is optional comes after what is not', () => {
  const items = [step('a', 'TODAY', { required: false }), step('b', 'WEEK')];
  assert.deepEqual(ids(arranged({ items }, ME).first), ['b', 'a']);
});

test('when nothing is due the next thing stands alone', () => {
  const { first, week } = arranged({ items: [step('a', 'LATER'), step('b', 'LATER')] }, ME);
  assert.deepEqual(ids(first), ['a']);
  assert.deepEqual(week, []);
});

test('what is done for others stands by newcomer, in the order of what is most urgent', () => {
  const items = [
    step('a', 'LATE', { person: 'yusuf' }),
    step('b', 'TODAY', { person: 'ali' }),
    step('c', 'WEEK', { person: 'yusuf' }),
  ];
  const { others, own } = arranged({ items }, ME);
  assert.deepEqual(
    others.map(([person, some]) => [person.id, ids(some)]),
    [
      ['yusuf', ['a', 'c']],
      ['ali', ['b']],
    ],
  );
  assert.deepEqual(own, []);
});

test('what a newcomer lacks is one row, and what is about nobody has a row of its own', () => {
  const plan = { id: 'plan' };
  const items = [
    { kind: 'NO_OWNER', person: { id: 'kim' }, object: plan },
    { kind: 'IMPORT_FAILED', person: null, object: null },
    { kind: 'NO_MENTOR', person: { id: 'kim' }, object: plan },
    { kind: 'DEAD_JOBS', person: null, object: null },
  ];
  const { needs } = arranged({ items }, ME);
  assert.deepEqual(
    needs.map(([person, some]) => [person?.id, some.map(({ kind }) => kind)]),
    [
      ['kim', ['NO_OWNER', 'NO_MENTOR']],
      [undefined, ['IMPORT_FAILED']],
      [undefined, ['DEAD_JOBS']],
    ],
  );
});

test('what the viewer may not see any more is left out', () => {
  const items = [{ kind: 'COMMENT', person: { id: 'kim' }, object: null }];
  assert.equal(isEmpty(arranged({ items }, ME)), true);
});

test('a day with a session, or with one to log, is not empty', () => {
  for (const kind of ['SESSION', 'SESSION_TO_LOG']) {
    const items = [{ kind, time: 'TODAY', person: { id: 'kim' }, object: { id: 'session' } }];
    assert.equal(isEmpty(arranged({ items }, ME)), false);
  }
});
