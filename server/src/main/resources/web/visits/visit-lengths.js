/** When a visit may end that begins now. */
/** The lengths that are offered, in minutes. */
const LENGTHS = [30, 60, 90, 120];

/**
 * Those of the lengths that end today, each with when: at a whole minute. Where some end later, the last is the rest of the
 * day, whose `minutes` are `REST`: a visit is of one day.
 */
export function lengthsFrom(now) {
  const minute = Math.floor(now / 60_000) * 60_000;
  const midnight = new Date(new Date(now).setHours(24, 0, 0, 0));
  const lengths = LENGTHS.map((minutes) => ({ minutes, until: new Date(minute + minutes * 60_000) }));
  const today = lengths.filter(({ until }) => until < midnight);
  return today.length < lengths.length ? [...today, { minutes: 'REST', until: midnight }] : today;
}

/** The moment of a time of today, such as `14:30`. */
export function momentOf(time, now) {
  const [hour, minute] = time.split(':').map(Number);
  return new Date(new Date(now).setHours(hour, minute, 0, 0));
}
