/** All words on the screen, by room and key, in the language of the client. */
import { laterTextsIn, textsIn } from '../texts/all.js';
import { language, locale } from './language.js';

const texts = await textsIn(language);
const plural = new Intl.PluralRules(locale);

/** Adds the later texts of a room; a module that says them awaits this before it draws. */
export async function addTexts(room) {
  Object.assign(texts, await laterTextsIn(language, room));
}

/** The text of a key such as `plan.progress`, with `{name}` filled in; a text of several forms goes by `count`. */
export function t(key, values = {}) {
  const entry = texts[key];
  const text = typeof entry === 'object' ? (entry[plural.select(values.count)] ?? entry.other) : entry;
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** The text for one value of an enumeration: `t('kernel.error.BUSY')` is `tOf('kernel.error', 'BUSY')`. */
export function tOf(family, value, values) {
  return t(`${family}.${value}`, values);
}

/** Whether there is a text for a value: the server may be newer than this client. */
export function isSaid(family, value) {
  return `${family}.${value}` in texts;
}

/** The text for a failure, by its code, or a general one for a code that this client is too old to know. */
export function errorText({ code }) {
  const family = 'kernel.error';
  return tOf(family, isSaid(family, code) ? code : 'SERVER');
}

/** The same, of what few ever hear, which is fetched once it is to be said; the general text where that cannot be. */
export async function errorWords(failure) {
  if (!isSaid('kernel.error', failure.code)) await addTexts('kernel').catch(() => {});
  return errorText(failure);
}
