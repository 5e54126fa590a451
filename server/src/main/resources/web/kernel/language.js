/**
 * The language of the client: what the person has chosen, on whatever device, else what was chosen in this browser, else
 * the first of the browser's that there is, else Swedish.
 */

const LOCALES = { sv: 'sv-SE', en: 'en-GB' };

/** Where this browser keeps its own choice, and that of the person who was here last. */
const OWN = 'language';
const OF_PERSON = 'language-of-person';

export const language = wanted();
export const locale = LOCALES[language];

function wanted() {
  return kept(OF_PERSON) ?? kept(OWN) ?? preferred() ?? 'sv';
}

function kept(name) {
  const chosen = globalThis.localStorage?.getItem(name);
  return chosen in LOCALES ? chosen : undefined;
}

function preferred() {
  const those = globalThis.document ? navigator.languages : [];
  return those.map((tag) => tag.slice(0, 2).toLowerCase()).find((code) => code in LOCALES);
}

/** Chooses another language for this browser, where nobody has signed in, and starts over in it. */
export function chooseLanguage(chosen) {
  localStorage.removeItem(OF_PERSON);
  localStorage.setItem(OWN, chosen);
  location.reload();
}

/** Forgets what the person has chosen who is leaving: whoever comes next is spoken to as this browser does. */
export function forgetLanguage() {
  localStorage.removeItem(OF_PERSON);
}

/**
 * Speaks to a person as they have chosen, on whatever device; to one who has chosen nothing, as this browser does. Starts
 * over where that is another language than this one, and returns whether it does.
 */
export function followLanguage(chosen) {
  const code = chosen?.toLowerCase();
  if (code in LOCALES) localStorage.setItem(OF_PERSON, code);
  else localStorage.removeItem(OF_PERSON);
  if (wanted() === language) return false;
  location.reload();
  return true;
}
