import assert from 'node:assert/strict';
import { register } from 'node:module';
import { test } from 'node:test';

// The rooms listen to a window that is not here.
globalThis.addEventListener ??= () => {};
globalThis.navigator ??= {};
globalThis.customElements ??= { define() {} };

// The one line more in `rooms.js`, and what the room exports; of Lit nothing is drawn here.
const ROOM = `
export const pages = [
  { path: 'guestbook/:entry', title: 'guestbook.title', load: async () => ({ page: () => 'guests' }), detail: 'entry',
    place: { picture: 'book', isFor: ({ signs }) => signs } },
];
export const parts = [{ slot: 'above-page', load: async () => ({ part: () => 'sign here' }) }];
`;
const TEXTS = { sv: 'Gästbok', en: 'Guest book' };
const LIT = `
export const html = String.raw;
export const svg = String.raw;
export const nothing = '';
export class LitElement extends EventTarget {}
`;
const url = (text) => `data:text/javascript,${encodeURIComponent(text)}`;
const words = Object.fromEntries(
  Object.entries(TEXTS).map(([language, text]) => [language, url(`export default { 'guestbook.title': '${text}' };`)]),
);
register(
  url(`
    export async function resolve(name, context, next) {
      if (name === 'lit') return { url: ${JSON.stringify(url(LIT))}, shortCircuit: true };
      if (name.endsWith('/guestbook/room.js')) return { url: ${JSON.stringify(url(ROOM))}, shortCircuit: true };
      const language = /(sv|en)\\/guestbook\\.js$/.exec(name)?.[1];
      if (language) return { url: ${JSON.stringify(words)}[language], shortCircuit: true };
      return next(name, context);
    }
    export async function load(name, context, next) {
      const loaded = await next(name, context);
      if (!name.endsWith('/web/rooms.js')) return loaded;
      const source = loaded.source.toString().replace("'signin',", "'signin',\\n  'guestbook',");
      return { ...loaded, source };
    }
  `),
);

test('a room is one line more, and has its pages, its place and its parts', async () => {
  const { pageAt, placesFor } = await import('../../main/resources/web/shell/pages.js');
  const { rooms } = await import('../../main/resources/web/shell/rooms.js');
  const { page, params } = pageAt('guestbook/7');
  assert.equal((await page.load()).page(), 'guests');
  assert.deepEqual({ ...params }, { entry: '7' });
  const viewer = { person: {}, roles: [], signs: true };
  assert.ok(placesFor(viewer).includes(page));
  assert.ok(!placesFor({ ...viewer, signs: false }).includes(page));
  const { textsIn } = await import('../../main/resources/web/texts/all.js');
  for (const [language, text] of Object.entries(TEXTS)) {
    assert.equal((await textsIn(language))[page.title], text);
  }
  assert.equal((await rooms.at(-1).parts[0].load()).part(), 'sign here');
});
