import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSlots, offer, slot } from '../../main/resources/web/kernel/slots.js';
import { PageLoader } from '../../main/resources/web/shell/page-loader.js';

function loader(isReplaced = false) {
  let updates = 0;
  const pages = new PageLoader({ requestUpdate: () => updates++ }, async () => isReplaced);
  return { pages, updates: () => updates };
}

const module = (name) => ({ page: () => name });

test('the page before stays until the new one is loaded', async () => {
  const { pages, updates } = loader();
  const first = { load: async () => module('first') };
  const second = { load: async () => module('second') };
  assert.equal(pages.open({ page: first }), undefined);
  await pages.load(first);
  assert.equal(updates(), 1);
  assert.equal(pages.open({ page: first, path: 'a' }).module.page(), 'first');
  assert.equal(pages.open({ page: second, path: 'b' }).path, 'a');
  await pages.load(second);
  assert.equal(pages.open({ page: second, path: 'b' }).module.page(), 'second');
});

test('a page is loaded once, together with the parts of its slots', async () => {
  const { pages } = loader();
  let times = 0;
  offer({ slot: 'beside', load: async () => ({ part: ({ who }) => `part for ${who}` }) });
  const page = { slots: ['beside'], load: async () => (times++, module('page')) };
  assert.deepEqual(slot('beside', { who: 'Alva' }), [undefined]);
  await Promise.all([pages.load(page), pages.load(page)]);
  await pages.load(page);
  assert.equal(times, 1);
  assert.deepEqual(slot('beside', { who: 'Alva' }), ['part for Alva']);
  assert.deepEqual(slot('nobody offers anything', {}), []);
  await loadSlots(['nobody offers anything'], undefined);
});

test('a part is loaded and drawn only for those who have it', async () => {
  let viewer = { leads: false };
  const pages = new PageLoader({ requestUpdate() {} }, async () => false, () => viewer);
  let times = 0;
  offer({ slot: 'led', load: async () => (times++, { part: () => 'led' }), isFor: ({ leads }) => leads });
  const page = { slots: ['led'], load: async () => module('page') };
  await pages.load(page);
  assert.equal(times, 0);
  assert.deepEqual(slot('led', { viewer }), []);
  viewer = { leads: true };
  assert.equal(pages.open({ page }), undefined);
  await pages.load(page);
  assert.equal(times, 1);
  assert.equal(pages.open({ page }).module.page(), 'page');
  assert.deepEqual(slot('led', { viewer }), ['led']);
  viewer = { leads: false };
  assert.deepEqual(slot('led', { viewer }), []);
});

test('of somebody who has left nothing is asked, and what was loaded ahead for them is loaded for the next', async () => {
  let viewer = { person: { plan: 'a plan' } };
  const pages = new PageLoader({ requestUpdate() {} }, async () => false, () => viewer);
  let times = 0;
  offer({ slot: 'planned', load: async () => (times++, { part: () => 'planned' }), isFor: ({ person }) => Boolean(person.plan) });
  offer({ slot: 'planned', load: async () => ({ part: () => 'everybody' }) });
  const page = { slots: ['planned'], load: async () => module('page') };
  viewer = undefined;
  pages.prepare(page);
  await pages.load(page);
  assert.equal(times, 0);
  assert.deepEqual(slot('planned', { viewer }), ['everybody']);
  viewer = { person: { plan: 'another' } };
  assert.equal(pages.open({ page }), undefined);
  await pages.load(page);
  assert.equal(pages.open({ page }).failure, undefined);
  assert.deepEqual(slot('planned', { viewer }), ['planned', 'everybody']);
});

test('a page that cannot be loaded says why, and is tried again', async () => {
  const { pages } = loader();
  let failure = new TypeError('Failed to fetch dynamically imported module');
  const page = {
    load: async () => {
      if (failure) throw failure;
      return module('page');
    },
  };
  await pages.load(page);
  assert.equal(pages.open({ page }).failure.code, 'NO_CONTACT');
  failure = new SyntaxError('does not provide an export');
  await pages.retry(page);
  assert.equal(pages.open({ page }).failure.code, 'OUTDATED');
  failure = undefined;
  await pages.retry(page);
  assert.equal(pages.open({ page }).module.page(), 'page');
});

test('a page that a newer server has no longer asks for a reload', async () => {
  const { pages } = loader(true);
  const page = { load: () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')) };
  await pages.load(page);
  assert.equal(pages.open({ page }).failure.code, 'OUTDATED');
});

test('what was loaded ahead in vain is loaded when it is opened', async () => {
  const { pages } = loader();
  let isThere = false;
  const page = {
    load: async () => {
      if (!isThere) throw new TypeError('no contact');
      return module('page');
    },
  };
  pages.prepare(page);
  await pages.load(page);
  isThere = true;
  pages.prepare(page);
  assert.equal(pages.open({ page }).failure.code, 'NO_CONTACT');
  await pages.load(page);
  assert.equal(pages.open({ page }).module.page(), 'page');
});
