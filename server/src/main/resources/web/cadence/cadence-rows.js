/** Rules over the rows of a cadence, as a form has them: each but the last has the last week for which it holds. */

/** The most rows of a cadence. */
export const MOST_ROWS = 6;

/** The most weeks from one session to the next. */
export const MOST_WEEKS = 8;

/** How many weeks a row holds that is added. */
const ADDED_WEEKS = 10;

/** The rows with one more before the last, which holds for some weeks after the one before it. */
export function added(rows) {
  const before = rows.at(-2)?.untilWeek ?? 0;
  const last = rows.at(-1);
  return [...rows.slice(0, -1), { untilWeek: before + ADDED_WEEKS, everyWeeks: last.everyWeeks }, last];
}

/** The rows without one. */
export function removed(rows, place) {
  return rows.filter((_, index) => index !== place);
}
