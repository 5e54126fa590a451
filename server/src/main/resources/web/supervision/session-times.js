/** Times of sessions as plain data: a day is `2026-03-02`, a time of day `10:00`, with or without seconds. */

/** The lengths that are offered, in minutes. */
export const LENGTHS = [15, 30, 45, 60];

/** How many minutes after the hour a time is that the client itself proposes. */
const STEP = 5;

/** The moment on this device, as `{ day, time }`. */
export function nowOf(moment = new Date()) {
  return {
    day: moment.toLocaleDateString('sv-SE'),
    time: moment.toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit' }),
  };
}

/** Whether a session has ended. */
export function isOver({ day, ends }, now) {
  return day < now.day || (day === now.day && ends.slice(0, 5) <= now.time);
}

/** The minutes since midnight. */
export function minuteOf(time) {
  const [hour, minute] = time.split(':').map(Number);
  return 60 * hour + minute;
}

/** The time so many minutes after midnight, within the same day. */
export function timeAt(minute) {
  const within = Math.min(Math.max(minute, 0), 24 * 60 - 1);
  return [Math.floor(within / 60), within % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** When something that begins so and is so long ends: on the same day at the latest. */
export function endOf(begins, minutes) {
  return timeAt(minuteOf(begins) + minutes);
}

/** How many minutes there are between two times of a day; negative where the second comes first. */
export function minutesBetween(begins, ends) {
  return minuteOf(ends) - minuteOf(begins);
}

/** When a session was that is logged now and took so long: it ended just now, as far as the day reaches back. */
export function spanUntil({ day, time }, minutes) {
  const ends = Math.max(minuteOf(time) - (minuteOf(time) % STEP), minutes);
  return { day, begins: timeAt(ends - minutes), ends: timeAt(ends) };
}

/** The next whole or half hour after a moment, with which a plan begins; tomorrow at nine when the day is late. */
export function nextStart({ day, time }, tomorrow) {
  const begins = Math.ceil((minuteOf(time) + 1) / 30) * 30;
  return begins <= 17 * 60 ? { day, begins: timeAt(Math.max(begins, 8 * 60)) } : { day: tomorrow, begins: '09:00' };
}

/** Sessions by day, in their order: `[[day, sessions]]`. */
export function byDay(sessions) {
  const days = new Map();
  for (const session of sessions) days.set(session.day, [...(days.get(session.day) ?? []), session]);
  return [...days];
}
