/** When a visit may end that begins now. */
import { dayOf } from './own-day.js';

/** The lengths that are offered, in minutes. */
const LENGTHS = [30, 60, 90, 120];

/** Those of the lengths that end today, each with when: at a whole minute. */
export function lengthsFrom(now) {
  const minute = Math.floor(now / 60_000) * 60_000;
  return LENGTHS.map((minutes) => ({ minutes, until: new Date(minute + minutes * 60_000) })).filter(
    ({ until }) => dayOf(until) === dayOf(now),
  );
}

/** The moment of a time of today, such as `14:30`. */
export function momentOf(time, now) {
  const [hour, minute] = time.split(':').map(Number);
  return new Date(new Date(now).setHours(hour, minute, 0, 0));
}
