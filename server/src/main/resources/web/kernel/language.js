/** The language of the client: Swedish, or what this browser has chosen. */

const LOCALES = { sv: 'sv-SE', en: 'en-GB' };

export const language = globalThis.localStorage?.getItem('language') === 'en' ? 'en' : 'sv';
export const locale = LOCALES[language];

/** Chooses another language and starts over in it. */
export function chooseLanguage(chosen) {
  localStorage.setItem('language', chosen);
  location.reload();
}
