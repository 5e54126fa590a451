/**
 * The detector of Swedish identity and coordination numbers in text, by the rules of the server, which tells in full what
 * is one: `IdentityNumber` in the room `text`. What is held of both stands in `identity-numbers.json` of the tests.
 */

/** Added to the day of birth in a coordination number. */
const COORDINATION = 60;

const MARK = '(?: {0,2}[-+]{1,2} {0,2}| {0,2}|[./:_])';

/** They are tried where no digit stands before: not every browser can look behind. */
const IN_ONE_RUN = new RegExp(
  `(?<century>[0-9]{2})?(?<year>[0-9]{2})(?<month>[0-9]{2})(?<day>[0-9]{2})${MARK}(?<last>[0-9]{4})(?![0-9])`,
  'y',
);
const IN_PARTS = new RegExp(
  `(?<century>[0-9]{2})?(?<year>[0-9]{2})(?<between>[-./ ])(?<month>[0-9]{2})\\k<between>(?<day>[0-9]{2})${MARK}` +
    '(?<last>[0-9]{4})(?![0-9])(?!\\k<between>[0-9]{2}\\k<between>[0-9]{2})',
  'y',
);

const UUID = /(^|[^0-9a-z])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z])/gi;

/** Whether an identity or coordination number stands anywhere in the text. */
export function hasIdentityNumber(text) {
  const plain = plainOf(text).replace(UUID, '$1x');
  return isIn(IN_ONE_RUN, plain) || isIn(IN_PARTS, plain);
}

function isIn(pattern, text) {
  for (let at = 0; at < text.length; at++) {
    if (isDigit(text[at - 1]) || !isDigit(text[at])) continue;
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.groups;
    if (found && dateExists(found) && isLuhn(found)) return true;
  }
  return false;
}

function isDigit(character) {
  return character >= '0' && character <= '9';
}

/** The text with the digits, dashes and spaces of every script as those of ASCII, and without what cannot be seen. */
function plainOf(text) {
  return [...text].map(plainCharacter).join('');
}

function plainCharacter(character) {
  if (/\p{Nd}/u.test(character)) return String(digitOf(character.codePointAt(0)));
  if (/\p{Pd}/u.test(character) || character === '\u2212') return '-';
  if (/\p{Zs}/u.test(character) || character === '\t') return ' ';
  return /\p{Cf}/u.test(character) ? '' : character;
}

/** The value of a digit: those of a script, or of several scripts in a row, stand together from its zero on. */
function digitOf(code) {
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
  return (code - first) % 10;
}

function dateExists({ century, year, month, day }) {
  const days = Number(day) > COORDINATION ? Number(day) - COORDINATION : Number(day);
  // Where the century is not told, a leap day is one in either: 1900 was no leap year, 2000 was.
  const centuries = century ? [Number(century)] : [19, 20];
  return centuries.some((one) => one >= 18 && one <= 20 && isDate(one * 100 + Number(year), Number(month), days));
}

function isDate(year, month, day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isLuhn({ year, month, day, last }) {
  const products = [...`${year}${month}${day}${last}`].map((digit, place) => Number(digit) * (place % 2 === 0 ? 2 : 1));
  return products.reduce((sum, product) => sum + Math.floor(product / 10) + (product % 10), 0) % 10 === 0;
}
