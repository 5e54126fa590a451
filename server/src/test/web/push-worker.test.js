import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';

const WEB = new URL('../../main/resources/web/', import.meta.url);
const PARTS = ['memory', 'words', 'notify', 'answers'];
const SOURCE = PARTS.map((part) => readFileSync(new URL(`push/worker/${part}.js`, WEB), 'utf8')).join('\n');

/** An IndexedDB of one store, as far as the worker's memory asks for it; what is asked is answered a little later. */
function memory() {
  const values = new Map();
  const store = {
    get(name) {
      const request = { result: values.get(name) };
      queueMicrotask(() => request.onsuccess?.());
      return request;
    },
    put: (value, name) => values.set(name, value),
  };
  const transaction = () => {
    const begun = { objectStore: () => store };
    setTimeout(() => begun.oncomplete?.());
    return begun;
  };
  return {
    open() {
      const request = { result: { transaction } };
      queueMicrotask(() => request.onsuccess());
      return request;
    },
  };
}

/**
 * The worker without a browser. `server` answers a post by its path with a status and a body; where there is no server,
 * there is no contact.
 */
function worker({ server, maxActions = 2 }) {
  const listeners = {};
  const shown = [];
  const posts = [];
  const told = [];
  const context = createContext({
    addEventListener: (type, listener) => (listeners[type] = listener),
    AbortSignal,
    clients: { matchAll: async () => [{ visibilityState: 'hidden', postMessage: (message) => told.push(message) }] },
    fetch: async (path, { body }) => {
      posts.push([path, JSON.parse(body)]);
      if (!server) throw new TypeError('no contact');
      const [status, answer] = server(path, JSON.parse(body));
      return { status, ok: status === 200, json: async () => answer };
    },
    indexedDB: memory(),
    navigator: {},
    Notification: { maxActions },
    queueMicrotask,
    registration: {
      getNotifications: async () => [],
      showNotification: async (title, options) => shown.push({ title, ...options }),
    },
    serve: async (path) => ({ text: async () => readFileSync(new URL(path.slice(1), WEB), 'utf8') }),
    setTimeout: (run) => setTimeout(run),
  });
  runInContext(SOURCE, context);
  const happen = async (type, event) => {
    let work;
    listeners[type]({ ...event, waitUntil: (promise) => (work = promise) });
    await work;
  };
  return {
    posts,
    shown,
    told,
    push: (kind, id = 'id') =>
      happen('push', { data: { json: () => ({ data: { id, kind, expires: String(Date.now() / 1000 + 60) } }) } }),
    tap: (shown, action) => happen('notificationclick', { action, notification: { ...shown, close() {} } }),
  };
}

const BREAK = {
  kind: 'BREAK',
  number: 1,
  answers: ['DONE', 'LATER', 'NOT_NOW'],
  language: 'SV',
  said: { about: 'FIKA', title: 'Fika', line: 'Kaffet väntar.' },
};

test('what the server says is shown in place of the words of the client', async () => {
  const { push, shown } = worker({ server: () => [200, BREAK] });
  await push('BREAK');
  assert.equal(shown.length, 1);
  assert.equal(shown[0].title, 'Fika');
  assert.equal(shown[0].body, 'Kaffet väntar.');
  assert.equal(shown[0].tag, 'BREAK');
});

test('of three answers the first two are buttons, though a browser could draw more', async () => {
  for (const [maxActions, buttons] of [
    [0, []],
    [2, ['DONE', 'LATER']],
    [5, ['DONE', 'LATER']],
  ]) {
    const { push, shown } = worker({ server: () => [200, BREAK], maxActions });
    await push('BREAK');
    assert.deepEqual([...shown[0].actions.map(({ action }) => action)], buttons);
  }
});

test('a kind of which the server says nothing has the words and the number of the client', async () => {
  const steps = { kind: 'STEPS_DUE', number: 3, answers: ['DONE', 'LATER'], language: 'SV', said: null };
  const { push, shown } = worker({ server: () => [200, steps] });
  await push('STEPS_DUE');
  assert.equal(shown[0].title, 'Att göra i dag');
  assert.match(shown[0].body, /^3 moment/);
  assert.deepEqual([...shown[0].actions.map(({ title }) => title)], ['Klart', 'Påminn mig om en timme']);
});

test('without contact a kind is shown in its own words, unless they say of how many things it is', async () => {
  const { push, shown } = worker({});
  await push('FIT_CHECK', 'one');
  await push('STEPS_DUE', 'two');
  await push('UNHEARD_OF', 'three');
  assert.deepEqual(
    shown.map(({ title, body }) => [title, body]),
    [
      ['Hur går det?', 'En kort fråga till dig väntar på Idag.'],
      ['Fadder', 'Det finns något för dig i Fadder.'],
      ['Fadder', 'Det finns något för dig i Fadder.'],
    ],
  );
  assert.ok(shown.every(({ actions }) => actions.length === 0));
});

test('an answer says when it was tapped, and a page hears to which kind it was', async () => {
  const { push, tap, shown, posts, told } = worker({
    server: (path) => [200, path === '/push/delivered' ? BREAK : {}],
  });
  await push('BREAK');
  await tap(shown[0], 'LATER');
  const [path, { token, answer, at }] = posts.at(-1);
  assert.deepEqual([path, token, answer], ['/push/answer', 'id', 'LATER']);
  assert.ok(Math.abs(Date.now() - Date.parse(at)) < 10_000);
  assert.equal(told.length, 1);
  assert.equal(told[0].kind, 'BREAK');
  assert.equal(told[0].outcome, 'TAKEN');
  assert.equal(Object.keys(posts.at(-1)[1]).includes('kind'), false);
});

test('a break for which the day has no room later is told in plain words, and as no fault', async () => {
  for (const [code, outcome, words] of [
    ['BREAK_NOT_LATER', 'NOT_LATER', /^Det finns inte plats för pausen senare i dag/],
    ['BREAK_OVER', 'OVER', /^Påminnelsen gällde inte längre/],
    ['SOMETHING_ELSE', 'REFUSED', /^Svaret gick inte att spara/],
  ]) {
    const server = (path) => (path === '/push/delivered' ? [200, BREAK] : [422, { code }]);
    const { push, tap, shown, told } = worker({ server });
    await push('BREAK');
    await tap(shown[0], 'LATER');
    assert.equal(told[0].outcome, outcome);
    assert.match(shown.at(-1).body, words);
  }
});

test('what comes late to whoever is busy is shown without a sound', async () => {
  for (const silent of [true, false]) {
    const { push, shown } = worker({ server: () => [200, { ...BREAK, silent }] });
    await push('BREAK');
    assert.deepEqual([shown[0].silent, shown[0].renotify], [silent, !silent]);
  }
});

test('what is over is not shown', async () => {
  const { push, shown } = worker({ server: () => [404, {}] });
  await push('BREAK');
  assert.deepEqual(shown.map(({ tag }) => tag), ['nothing']);
});
