/** Weeks of breaks in words. */
import { plusDays, shortDay } from '../kernel/dates.js';
import { t } from '../kernel/texts.js';
import './texts.js';

/** How many breaks were taken, and how many of them without being reminded. */
export function sumOf({ taken, unprompted }) {
  const count = taken + unprompted;
  if (count === 0) return t('breaks.noneTaken');
  const sum = t('breaks.sum', { count });
  return unprompted > 0 ? t(taken > 0 ? 'breaks.sumSome' : 'breaks.sumAll', { sum, count: unprompted }) : `${sum}.`;
}

/** “16–22 november”, or “30 november–6 december”. */
export function spanOf(monday, today) {
  const sunday = plusDays(monday, 6);
  const first = monday.slice(0, 7) === sunday.slice(0, 7) ? String(Number(monday.slice(8))) : shortDay(monday, today);
  return t('breaks.span', { first, last: shortDay(sunday, today) });
}
