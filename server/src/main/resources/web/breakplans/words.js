/** Breaks in words. */
import { WEEKDAYS, clock } from '../kernel/dates.js';
import { t, tOf } from '../kernel/texts.js';
import { runsOf } from './break-times.js';
import './texts.js';

/** “måndag till fredag”, “fredagar”, “mån–tis och fre”. */
function daysInWords(weekdays) {
  if (weekdays.length === WEEKDAYS.length) return t('breakplans.everyDay');
  if (weekdays.length === 1) return tOf('breakplans.onDay', weekdays[0]);
  const runs = runsOf(weekdays).map(([first, last]) => {
    const [from, to] = [first, last].map((day) => tOf('breakplans.day', day));
    if (first === last) return from;
    const isNext = WEEKDAYS.indexOf(last) === WEEKDAYS.indexOf(first) + 1;
    return isNext ? [from, to] : t('breakplans.days', { from, to });
  });
  const all = runs.flat();
  return all.length === 1 ? all[0] : t('breakplans.and', { some: all.slice(0, -1).join(', '), last: all.at(-1) });
}

/** When a break falls and how long it is: “måndag till fredag kl. 09.30, 15 minuter”. */
export function timeInWords({ weekdays, from, until, minutes }) {
  const values = { days: daysInWords(weekdays), from: clock(from), until: until && clock(until) };
  const when = t(until ? 'breakplans.between' : 'breakplans.at', values);
  return t('breakplans.when', { when, minutes: t('breakplans.minutes', { count: minutes }) });
}
