/** The words of notifications, as the client's pages have them: from the texts of this room in the same version. */

const LOCALES = { sv: 'sv-SE', en: 'en-GB' };

/**
 * What can be said in a language: `say(key, values)` as in `kernel/texts.js`, and `say.of(family, value, values)`,
 * which is undefined for a value that this client is too old to know; `say.counts(family, value)` is whether it takes a
 * number.
 */
async function wordsIn(language) {
  const texts = await textsIn(language);
  const plural = new Intl.PluralRules(LOCALES[language]);
  const say = (key, values = {}) => {
    const entry = texts[key];
    const text = typeof entry === 'object' ? (entry[plural.select(values.count)] ?? entry.other) : entry;
    return text?.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  };
  say.of = (family, value, values) => say(`${family}.${value}`, values);
  say.counts = (family, value) => typeof texts[`${family}.${value}`] === 'object';
  return say;
}

/**
 * The texts of a language. A worker cannot import a module; a room's texts are a file that exports one object, written
 * as JSON.
 */
async function textsIn(language) {
  const path = `/texts/${language}/push.js`;
  const file = await serve(path, path);
  const text = await file.text();
  return JSON.parse(text.replace(/^export default/, '').replace(/;\s*$/, ''));
}

/** The language to speak: the one that the server names, else the one of the last page. */
async function languageOf(named) {
  const language = named?.toLowerCase() ?? (await keptAs('language').catch(() => undefined));
  return language in LOCALES ? language : 'sv';
}
