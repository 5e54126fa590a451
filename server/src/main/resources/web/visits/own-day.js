/** What somebody has said of their own day, as plain data. */

/** Whether a viewer is employed today: before that nobody visits anybody. */
export function atWork({ person, today }) {
  return Boolean(person.employment) && person.employment.firstDay <= today;
}

/** The lengths of a visit that are offered, in minutes. */
export const LENGTHS = [30, 60, 90, 120];

/**
 * What somebody has said of their day by now, `{ visit, begins, ends }`: what the server knew, and on top of it what waits
 * on the device to be sent. `known` may be of a day before; `now` is in ms.
 */
export function ownDay(known, waiting, now) {
  let visit = known?.visit;
  let { begins, ends } = known?.today === dayOf(now) ? (known.hoursOfDay ?? {}) : {};
  for (const { path, input } of waiting) {
    const isToday = dayOf(Date.parse(input.at)) === dayOf(now);
    if (path.endsWith('/busySet.graphql')) visit = { id: input.id, begins: input.at, ends: input.until };
    if (path.endsWith('/busyEnd.graphql') && visit?.id === input.id) visit = undefined;
    if (path.endsWith('/dayBeginsLate.graphql') && isToday) begins = input.time;
    if (path.endsWith('/dayEndsEarly.graphql') && isToday) ends = input.time;
  }
  return { visit: visit && Date.parse(visit.ends) > now ? visit : undefined, begins: toMinute(begins), ends: toMinute(ends) };
}

function toMinute(time) {
  return time?.slice(0, 5);
}

/** The day of a moment by this device's own clock, such as `2026-03-02`. */
function dayOf(ms) {
  return new Date(ms).toLocaleDateString('sv-SE');
}

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

/** The time of a moment by this device's own clock, such as `14:30`. */
export function timeOf(moment) {
  const date = new Date(moment);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
