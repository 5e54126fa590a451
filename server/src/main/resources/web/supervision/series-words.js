/** A series in words: its rule, and what becomes of the days on which not all work. */
import { longDay, shortDay } from '../kernel/dates.js';
import { locale } from '../kernel/language.js';
import { t, tOf } from '../kernel/texts.js';
import { nameOf } from './named-days.js';
import { span } from './session-words.js';
import './texts.js';

/** How often a series can be, in weeks. */
export const EVERY_WEEKS = [1, 2, 4];

/** “Varannan torsdag 10.00–10.45, till 17 december”. */
export function ruleInWords({ weekday, everyWeeks, begins, ends, lastDay }, today) {
  const values = { weekday: tOf('supervision.weekday', weekday), span: span({ begins, ends }) };
  const rule = capital(tOf('supervision.every', everyWeeks, values));
  return lastDay ? t('supervision.until', { rule, day: shortDay(lastDay, today) }) : rule;
}

/** “Torsdag 2 april är skärtorsdag: flyttad till onsdag 1 april.” Undefined for a day like any other. */
export function exceptionInWords({ seriesDay, day, reason }, today) {
  if (!reason) return undefined;
  const why = capital(whyNot(seriesDay, reason, today));
  return day ? t('supervision.movedTo', { why, day: longDay(day, today) }) : t('supervision.leftOut', { why });
}

/** Why a session cannot be on a day: “torsdag 2 april är skärtorsdag”. */
export function whyNot(day, reason, today) {
  const values = { day: longDay(day, today) };
  const name = ['HOLIDAY', 'SHORT_DAY'].includes(reason) && nameOf(day);
  if (name) return t('supervision.isNamed', { ...values, name: tOf('supervision.named', name) });
  return tOf('supervision.notThen', reason, values);
}

/** What a series would be, counted: `{ count, moved, out }`. */
export function countsOf(days) {
  return {
    count: days.filter(({ day }) => day).length,
    moved: days.filter(({ moved }) => moved).length,
    out: days.filter(({ day }) => !day).length,
  };
}

/** “9 samtal, 1 flyttat och 1 som utgår.” */
export function countInWords(days) {
  const { count, moved, out } = countsOf(days);
  const exceptions = [
    ...(moved > 0 ? [t('supervision.countMoved', { count: moved })] : []),
    ...(out > 0 ? [t('supervision.countOut', { count: out })] : []),
  ];
  const all = t('supervision.count', { count });
  if (exceptions.length === 0) return `${all}.`;
  return t('supervision.counted', { all, exceptions: new Intl.ListFormat(locale, { type: 'conjunction' }).format(exceptions) });
}

function capital(words) {
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}
