import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const WEB = new URL('../../main/resources/web/', import.meta.url);

/** Fields that are drawn for a form of another file, which keeps what is typed into them. */
const DRAWN_FOR = {
  'onboarding/asking.js': 'onboarding/asking.js',
  'routines/check-fields.js': 'routines/routine-form.js',
};

/** Text that needs no draft, with the reason. */
const NOT_KEPT = {
  'breakplans/break-form.js': 'a name',
  'dataprotection/erase-person.js': 'a name that confirms',
  'mentorship/profiles/skills-page.js': 'a name',
  'passkeys/own-passkeys.js': 'a name',
  'secondfactor/code-field.js': 'a code that holds for half a minute',
  'onboarding/design-page.js': 'shows how fields look',
  'pulse/today-pulse.js': 'nobody is to find on the device what was said without a name',
  'push/push-device.js': 'a name',
  'shell/palette.js': 'a search',
  'signin/invitation-page.js': 'who one is',
  'signin/sign-in-page.js': 'who one is',
  'supervision/outside-page.js': 'names',
  'teamfika/team-fika-form.js': 'a place',
  'templates/template-head.js': 'saved on the server while one writes',
  'templates/template-outline.js': 'saved on the server while one writes',
  'templates/template-step.js': 'saved on the server while one writes',
  'templates/templates-page.js': 'a name',
  'welcome/welcome-fields.js': 'a place and things',
};

/** A field for text, also where a function draws one: arrows within a tag do not end it. */
const FIELD = /<(?:textarea|input)\b(?:=>|[^>])*>|[^#\w]sentence\(/g;
const OTHER_TYPE = /\btype=(?!"text")/;
const KEPT = /\$\{draft(?:As)?\(|keptAs:|keepDraft\(/;

const read = (file) => readFileSync(new URL(file, WEB), 'utf8');
const typedInto = readdirSync(WEB, { recursive: true })
  .filter((file) => file.endsWith('.js') && !file.startsWith('texts'))
  .filter((file) => [...read(file).matchAll(FIELD)].some(([field]) => !OTHER_TYPE.test(field) && !field.includes(' readonly')));
const isKept = (file) => KEPT.test(read(DRAWN_FOR[file] ?? file));

test('what is typed into a form is kept until it is sent or thrown away', () => {
  assert.ok(typedInto.length > 20, 'fields for text were found');
  assert.deepEqual(typedInto.filter((file) => !(file in NOT_KEPT) && !isKept(file)), []);
});

test('no form is listed as keeping nothing that does, or has no text', () => {
  assert.deepEqual(Object.keys(NOT_KEPT).filter((file) => !typedInto.includes(file) || isKept(file)), []);
});
