/** The language of the client: what was chosen here, else the first of the browser's that there is, else Swedish. */

const LOCALES = { sv: 'sv-SE', en: 'en-GB' };

export const language = chosenLanguage() ?? preferred() ?? 'sv';
export const locale = LOCALES[language];

/** The language that was chosen in this browser; undefined when none was. */
function chosenLanguage() {
  const chosen = globalThis.localStorage?.getItem('language');
  return chosen in LOCALES ? chosen : undefined;
}

function preferred() {
  const wanted = globalThis.document ? navigator.languages : [];
  return wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((code) => code in LOCALES);
}

/** Chooses another language and starts over in it. */
export function chooseLanguage(chosen) {
  localStorage.setItem('language', chosen);
  location.reload();
}
