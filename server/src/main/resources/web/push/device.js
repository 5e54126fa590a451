/** The memory of this browser about itself as a device that can receive push. Nothing in it tells who has used it. */
import { hex, uuid } from '../kernel/uuid.js';

const INSTALLATION = 'installation';
const REMEMBERED = 'push';

/** The UUID by which the server knows this browser again, whoever is signed in. */
export function installation() {
  const known = localStorage.getItem(INSTALLATION);
  if (known) return known;
  const made = uuid();
  localStorage.setItem(INSTALLATION, made);
  return made;
}

/**
 * The remembered values: `wish`, a mark of the person who wants push here; `sent`, what the server was told last;
 * `since`, when somebody first came in; `ticked`, whether they have ticked anything; `notNow`, when they did not want
 * to be asked; `closed`, the notifications that they closed in the page.
 */
export function remembered() {
  try {
    return JSON.parse(localStorage.getItem(REMEMBERED)) ?? {};
  } catch {
    return {};
  }
}

export function remember(values) {
  localStorage.setItem(REMEMBERED, JSON.stringify({ ...remembered(), ...values }));
}

/** Notes that somebody has ticked a step: from now on they know what they would be reminded of. */
export function noteTick() {
  if (!remembered().ticked) remember({ ticked: true });
}

export function forgetAllBut(values) {
  localStorage.setItem(REMEMBERED, JSON.stringify(values));
}

/** Whether it is this person who wants push in this browser: who comes after them has not been asked. */
export async function isWantedBy(person) {
  const { wish } = remembered();
  return Boolean(wish) && wish === (await markOf(person));
}

export async function wishOf(person) {
  remember({ wish: await markOf(person) });
}

export function dropWish() {
  remember({ wish: undefined, sent: undefined });
}

/** A mark that tells the person from others, in this browser alone, and tells nobody who they are. */
async function markOf({ id }) {
  const text = new TextEncoder().encode(`${installation()} ${id}`);
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', text)));
}

const BROWSERS = [
  ['Edge', /\bEdgA?\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /(?:Chrome|Chromium|CriOS)\//],
  ['Safari', /\bSafari\//],
];
const SYSTEMS = [
  ['Android', /\bAndroid\b/],
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
];

/**
 * The browser and system that this one says it is, `{ browser, system }`, each undefined when it is none of the known.
 */
export function kindOfBrowser() {
  const named = (names) => names.find(([, sign]) => sign.test(navigator.userAgent))?.[0];
  return { browser: named(BROWSERS), system: named(SYSTEMS) };
}
