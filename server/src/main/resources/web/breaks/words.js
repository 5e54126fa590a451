/** Breaks in words. */
import { dayInWords } from '../kernel/dates.js';
import { isSaid, t, tOf } from '../kernel/texts.js';

/** What a break is called: by its own name, or by its kind. */
export function nameOf({ name, kind }) {
  return name || tOf('breaks.kind', isSaid('breaks.kind', kind) ? kind : 'OWN');
}

/** Until when no break is planned. */
export function restsInWords({ restsUntil, date }) {
  return t('breaks.rests', { day: dayInWords(restsUntil, date) });
}
