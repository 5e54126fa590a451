/** What somebody has said of their own day, as plain data. */

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
export function dayOf(ms) {
  return new Date(ms).toLocaleDateString('sv-SE');
}

/** The time of a moment by this device's own clock, such as `14:30`. */
export function timeOf(moment) {
  const date = new Date(moment);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
