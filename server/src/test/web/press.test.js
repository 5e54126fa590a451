import assert from 'node:assert/strict';
import { test } from 'node:test';

/** What listens to the window, by the kind of event. */
const listeners = new Map();
globalThis.addEventListener = (kind, hear) => listeners.set(kind, hear);
const { pressed } = await import('../../main/resources/web/kernel/press.js');

const happens = (kind) => listeners.get(kind)();

async function isOver(press) {
  let over = false;
  press.then(() => (over = true));
  await new Promise((resolve) => setImmediate(resolve));
  return over;
}

test('what is pressed stays until all have heard of the click', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  assert.equal(pressed(), undefined);
  happens('pointerdown');
  const press = pressed();
  context.mock.timers.tick(300);
  assert.equal(await isOver(press), false);
  happens('pointerup');
  happens('click');
  assert.equal(await isOver(press), false);
  assert.equal(pressed(), undefined, 'what the click changes is drawn at once');
  context.mock.timers.tick(1);
  assert.equal(await isOver(press), true);
});

test('a press that becomes no click ends all the same', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  for (const [kind, ms] of [['pointerup', 100], ['pointercancel', 0], ['nothing', 1_000]]) {
    happens('pointerdown');
    const press = pressed();
    listeners.get(kind)?.();
    context.mock.timers.tick(ms);
    assert.equal(await isOver(press), true, kind);
    assert.equal(pressed(), undefined, kind);
  }
});

test('a second press does not keep what waited for the first', async () => {
  happens('pointerdown');
  const first = pressed();
  happens('pointerdown');
  assert.equal(await isOver(first), true);
  assert.notEqual(pressed(), undefined);
  happens('pointercancel');
});
