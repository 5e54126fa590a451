/** The words of this room: its texts, which come with what is said in them, and how days and cadences are said. */
import { dayInWords, shortDay } from '../kernel/dates.js';
import { addTexts, t, tOf } from '../kernel/texts.js';

await addTexts('cadence');

/** When the two last met, and when they meet next or by when they are to, as one line. */
export function lastAndNext({ lastHeld, due, planned }, today) {
  const last = lastHeld ? t('cadence.last', { day: shortDay(lastHeld, today) }) : t('cadence.none');
  if (planned) return t('cadence.lastAndNext', { last, next: t('cadence.planned', { day: shortDay(planned, today) }) });
  if (!due) return last;
  const next = due < today ? t('cadence.again') : t('cadence.next', { day: shortDay(due, today) });
  return t('cadence.lastAndNext', { last, next });
}

/** What a mentor gives, as one line: the time of sessions and the number of newcomers. */
export function loadInWords({ minutes, mentees }) {
  return t('cadence.load', { mentees: t('cadence.mentees', { count: mentees }), time: timeInWords(minutes) });
}

/** “2 timmar och 15 minuter”. */
export function timeInWords(minutes) {
  const parts = { hours: t('cadence.hours', { count: Math.floor(minutes / 60) }), minutes: t('cadence.minutes', { count: minutes % 60 }) };
  if (minutes < 60) return parts.minutes;
  return minutes % 60 === 0 ? parts.hours : t('cadence.time', parts);
}

/** The rows of a cadence in words: for which weeks each holds, and how often. */
export function rowsInWords(rows) {
  return rows.map(({ untilWeek, everyWeeks }, place) => {
    const from = place === 0 ? 1 : rows[place - 1].untilWeek + 1;
    return { weeks: weeksInWords(from, untilWeek, place), often: often(everyWeeks) };
  });
}

function weeksInWords(from, until, place) {
  if (until === null || until === undefined) return t(place === 0 ? 'cadence.always' : 'cadence.then');
  return from === until ? t('cadence.week', { week: from }) : t('cadence.weeks', { from, until });
}

/** “varannan vecka”. */
export const often = (weeks) => tOf('cadence.every', String(weeks));

/** The day of the last session as a reason to meet again. */
export function sinceInWords(lastHeld, today) {
  return lastHeld ? t('cadence.since', { day: dayInWords(lastHeld, today) }) : t('cadence.sinceNone');
}
