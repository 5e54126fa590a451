/** All words on the screen, by room and key, in the language that this browser has chosen. */

const LANGUAGES = { sv: 'sv-SE', en: 'en-GB' };

export const language = localStorage.getItem('language') === 'en' ? 'en' : 'sv';
export const locale = LANGUAGES[language];

const { default: texts } = await import(`../texts/${language}.js`);
const plural = new Intl.PluralRules(locale);

document.documentElement.lang = language;

/** The text of a key such as `plan.progress`, with `{name}` filled in; a text of several forms goes by `count`. */
export function t(key, values = {}) {
  const entry = texts[key];
  const text = typeof entry === 'object' ? (entry[plural.select(values.count)] ?? entry.other) : entry;
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** The text for one value of an enumeration: `t('people.role.HR')` is `tOf('people.role', 'HR')`. */
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

/** Takes another language and starts over in it. */
export function chooseLanguage(chosen) {
  localStorage.setItem('language', chosen);
  location.reload();
}
