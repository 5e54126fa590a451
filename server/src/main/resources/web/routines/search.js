/** The server's rule of what a search finds, for when it cannot be asked. */

const SWEDISH = { å: 'å', ä: 'ä', ö: 'ö', æ: 'ä', ø: 'ö' };

/** Whether every word of the search begins a word of the routine. */
export function matches({ title, purpose, document, searchWords, checks }, search) {
  const words = wordsOf([title, purpose, document.title, ...searchWords, ...checks.map((check) => check.title)].join(' '));
  return wordsOf(search).every((wanted) => words.some((word) => word.startsWith(wanted)));
}

/** The words of a text in lower case and without marks, but for å, ä and ö, which are letters of their own. */
function wordsOf(text) {
  const plain = [...text.normalize('NFKC').toLowerCase()].map(
    (letter) => SWEDISH[letter] ?? letter.normalize('NFD').replace(/\p{M}+/gu, ''),
  );
  return plain.join('').split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}
