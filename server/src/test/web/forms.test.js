import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { onEscape } from '../../main/resources/web/kernel/escape.js';

const WEB = new URL('../../main/resources/web/', import.meta.url);

/** Forms around which something else closes them on Escape. */
const CLOSED_AROUND = {
  'supervision/case-review.js': 'the session',
  'supervision/session-attendance.js': 'the session',
  'supervision/session-change.js': 'the session',
  'supervision/session-members.js': 'the session',
  'visits/own-day-dialog.js': 'the dialog of the browser',
};

const FORM = /<form[\s>][\s\S]*?<\/form>/g;
const WAY_BACK = /<button(?:(?!<button|<a )[\s\S])*?\$\{t\('kernel\.cancel'\)\}/;

const forms = readdirSync(WEB, { recursive: true })
  .filter((file) => file.endsWith('.js'))
  .flatMap((file) => [...readFileSync(new URL(file, WEB), 'utf8').matchAll(FORM)].map(([text]) => ({ file, text })))
  .filter(({ text }) => WAY_BACK.test(text));

test('every form that can be closed by a button is closed by Escape', () => {
  assert.ok(forms.length > 15, 'forms were found');
  const deaf = forms.filter(({ file, text }) => !(file in CLOSED_AROUND) && !text.includes('@keydown=${onEscape('));
  assert.deepEqual(deaf.map(({ file }) => file), []);
});

test('what is closed around a form is no other than what is listed', () => {
  const found = new Set(forms.map(({ file }) => file));
  assert.deepEqual(Object.keys(CLOSED_AROUND).filter((file) => !found.has(file)), []);
});

test('Escape closes what is innermost, once, and nothing else does', () => {
  let closed = 0;
  const listener = onEscape(() => closed++);
  const pressed = (key) => Object.assign(new Event('keydown', { cancelable: true }), { key });
  const escape = pressed('Escape');
  listener(pressed('Enter'));
  assert.equal(closed, 0);
  listener(escape);
  listener(escape);
  assert.equal(closed, 1);
});
