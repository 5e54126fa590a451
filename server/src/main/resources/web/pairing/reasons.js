/** What a proposal says of a pair, in words: each part of its points as a short reason. */
import { language } from '../kernel/language.js';
import { errorText, isSaid, t, tOf } from '../kernel/texts.js';
import './words.js';

/** The texts of what a newcomer wishes for, in full and in short. */
const AREAS = { full: 'pairing.area', short: 'pairing.areaInShort' };
const LANGUAGES = { full: 'pairing.language', short: 'pairing.language' };

/** From here on it is said only that there are many. */
const MOST_SEATS = 7;

/** The reasons for and against a pair, `{ kind, isGood, words }`, in the order of the server's parts. */
export function reasons({ parts, seat }, newHire, mentor) {
  return parts
    .map((part) => ({ kind: part.kind, ...said(part, seat, givenName(newHire), givenName(mentor)) }))
    .filter(({ words }) => words);
}

/** The same in one line, what speaks for the pair first; without what is so of most pairs, and of the mentor alone. */
export function inShort(line, newHire, mentor) {
  const all = reasons(line, newHire, mentor).filter(({ kind, isGood }) => kind !== 'ROOM' && (isGood || kind !== 'STRANGERS'));
  const words = all.toSorted((a, b) => b.isGood - a.isGood).map((one) => one.inShort ?? one.words);
  return begun(words.join(', '));
}

/** Words as they stand at the beginning of a line. */
export function begun(words) {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function said({ kind, misfit, missing, shared, weekdays, room }, seat, newHire, mentor) {
  switch (kind) {
    case 'UNIT':
      return { isGood: misfit === 0, words: tOf('pairing.unit', misfit === 0 ? 'SAME' : misfit < 100 ? 'NEAR' : 'FAR') };
    case 'AREAS':
      return wishes(AREAS, missing, shared, newHire);
    case 'LANGUAGE':
      return misfit > 0 ? wishes(LANGUAGES, written(missing), [], newHire) : wishes(LANGUAGES, [], written(shared), newHire);
    case 'WEEKDAYS':
      return misfit === 0
        ? { isGood: true, words: t('pairing.daysShared') }
        : { isGood: false, words: t('pairing.daysLacking', { days: list(weekdays.map((day) => tOf('pairing.day', day))) }) };
    case 'STRANGERS':
      return { isGood: misfit === 0, words: t(misfit === 0 ? 'pairing.known' : 'pairing.strangers', { newHire }) };
    case 'SEAT':
      return { isGood: seat === 1, words: tOf('pairing.seat', Math.min(seat, MOST_SEATS), { mentor }) };
    case 'ROOM':
      return { isGood: room === 'ROOM', words: tOf('pairing.room', room) };
    default:
      return { isGood: false };
  }
}

/** What a newcomer wishes for: which of it the mentor has, and which not. Nothing where nothing is wished for. */
function wishes({ full, short }, missing, shared, newHire) {
  const has = shared.length > 0;
  const lacks = missing.length > 0;
  if (!has && !lacks) return { isGood: true };
  const values = { newHire, has: listed(shared), lacks: listed(missing) };
  const value = has && lacks ? 'SOME' : has ? 'ALL' : 'NONE';
  return { isGood: !lacks, words: tOf(full, value, values), inShort: tOf(short, value, values) };
}

/** Languages by name as they stand within a sentence: Swedish begins them with a small letter. */
function written(languages) {
  if (language !== 'sv') return languages;
  return languages.map(({ name }) => ({ name: name.slice(0, 1).toLowerCase() + name.slice(1) }));
}

/** The rule that stops a pair, as it is said of a mentor. */
export function ruleText(code) {
  return isSaid('pairing.rule', code) ? tOf('pairing.rule', code) : errorText({ code });
}

/** People or units by name, in one phrase. */
export function listed(them) {
  return list(them.map(({ name }) => name));
}

function list(words) {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(words);
}

export function givenName({ name }) {
  return name.split(' ')[0];
}

/** Who would move where, each as a sentence. */
export function movesInWords(moves) {
  return moves.map(({ newHire, from, to }) => {
    const values = { newHire: newHire.name, from: from?.name, to: to?.name };
    if (!to) return t('pairing.moveOut', values);
    return t(from ? 'pairing.move' : 'pairing.moveIn', values);
  });
}
