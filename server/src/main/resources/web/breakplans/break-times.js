/** Rules over when breaks fall, and over pauses, as plain data. */
import { WEEKDAYS, plusDays } from '../kernel/dates.js';

/** The most breaks of one's own that a plan may have. */
export const MOST_OWN = 3;

/** What a form begins with for a break that falls at no time yet. */
const BEGINNINGS = {
  WELLNESS_HOUR: { weekdays: ['WEDNESDAY'], from: '15:00', until: '16:00', minutes: 60 },
  WIND_DOWN: { weekdays: ['FRIDAY'], from: '15:00', until: null, minutes: 15 },
  LUNCH_WALK: { weekdays: WEEKDAYS, from: '11:30', until: '13:00', minutes: 20 },
  MORNING_FIKA: { weekdays: WEEKDAYS, from: '09:30', until: null, minutes: 15 },
  AFTERNOON_FIKA: { weekdays: WEEKDAYS, from: '14:30', until: null, minutes: 15 },
};

const OWN_BEGINNING = { weekdays: WEEKDAYS, from: '10:30', until: null, minutes: 5 };

/** The time with which a form begins: what holds, else what holds above, else what is usual for such a break. */
export function beginningOf({ usual, time, above } = {}) {
  return time ?? above ?? BEGINNINGS[usual] ?? OWN_BEGINNING;
}

/** Runs of weekdays that follow on one another: `[[first, last], …]`; a day alone is both. */
export function runsOf(weekdays) {
  const runs = [];
  for (const day of WEEKDAYS.filter((one) => weekdays.includes(one))) {
    const last = runs.at(-1);
    const follows = last && WEEKDAYS.indexOf(last[1]) === WEEKDAYS.indexOf(day) - 1;
    if (follows) last[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

/** The last day of a pause of so many days that begins today. */
export function lastDayOf(days, today) {
  return plusDays(today, days - 1);
}

/**
 * The plan as it is once what waits in the outbox has been sent: `inputs` are those of the pauses that wait, in order. A
 * pause that is over by now is none.
 */
export function withWaiting(plan, inputs, today) {
  const pausedUntil = inputs.length > 0 ? (inputs.at(-1).until ?? null) : plan.pausedUntil;
  return { ...plan, pausedUntil: pausedUntil && pausedUntil >= today ? pausedUntil : null };
}
