/** The words for weeks and cases, and a proposal for a ramp. */
import { daysFrom, plusDays } from '../kernel/dates.js';
import { t } from '../kernel/texts.js';

const MONTHS = 12;

/** The Monday of the week of a day. */
export function mondayOf(day) {
  return plusDays(day, -((new Date(day).getUTCDay() + 6) % 7));
}

/** The number that a week has in a Swedish calendar: that of its Thursday. */
export function weekNumber(monday) {
  const thursday = plusDays(monday, 3);
  return 1 + Math.floor(daysFrom(`${thursday.slice(0, 4)}-01-01`, thursday) / 7);
}

/**
 * The cases agreed for the week of a day: a week counts for the month in which it begins, and the first one for the
 * first.
 */
export function agreedInWeek({ month, months }, day) {
  if (!month) return undefined;
  return months.findLast(({ firstDay }) => firstDay <= mondayOf(day)) ?? months[0];
}

/** “6 egna, 2 delade”. */
export function casesInWords({ own, coHandled }) {
  return t('ramp.cases', { own, coHandled });
}

/** A first proposal where nothing is agreed yet: three of each, and evenly more of one's own than of shared ones. */
export function proposal() {
  return Array.from({ length: MONTHS }, (_, month) => ({ own: 3 + month, coHandled: 3 + Math.floor(month / 2) }));
}
