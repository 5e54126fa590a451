/** A session in words: what it is, with whom, when and how it stands. */
import { clock, dayInWords, longDay } from '../kernel/dates.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import { locale } from '../kernel/language.js';
import { isOver } from './session-times.js';

/** The most people who are called by name in a line. */
const MOST_NAMED = 2;

/** “10.00–10.45”. */
export function span({ begins, ends }) {
  return t('supervision.span', { begins: clock(begins), ends: clock(ends) });
}

/** “45 min”, “1 tim”, “1 tim 30 min”. */
export function minutesInWords(count) {
  const [hours, minutes] = [Math.floor(count / 60), count % 60];
  if (hours === 0) return t('supervision.minutes', { minutes });
  return minutes === 0 ? t('supervision.hours', { hours }) : t('supervision.hoursAndMinutes', { hours, minutes });
}

/** Those of a session who are not the viewer: whoever leads it first, who may be from outside, and then the others. */
export function othersOf({ leader, outside, members }, viewer) {
  const people = [outside, leader, ...members.map(({ person }) => person)].filter(Boolean);
  const once = new Map(people.map((person) => [person.id, person]));
  once.delete(viewer.person.id);
  return [...once.values()];
}

/** “Alva Ekenäs”, “Alva Ekenäs och Kim Örnefalk”, “Alva Ekenäs och 5 till”. */
export function namesOf(people) {
  const names = people.map(({ name }) => name);
  if (names.length <= MOST_NAMED) return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
  return t('supervision.andMore', { name: names[0], count: names.length - 1 });
}

/** “Mentorsamtal med Alva Ekenäs”; the kind alone where nobody else is known. */
export function titleOf(session, viewer) {
  const form = tOf('supervision.form', session.form);
  const names = namesOf(othersOf(session, viewer));
  return names ? t('supervision.with', { form, names }) : form;
}

/** Where it is: on site or remote. */
export function placeOf({ onSite }) {
  return t(onSite ? 'supervision.onSite' : 'supervision.remote');
}

/** When it is, in a line: “i morgon 10.00–10.45”. */
export function whenOf(session, today) {
  return `${dayInWords(session.day, today)} ${span(session)}`;
}

/** How a session stands, in a sentence; `now` is `{ day, time }`. */
export function stateOf(session, today, now) {
  const { state, reason, day, minutes } = session;
  const values = { day: dayInWords(day, today), length: minutesInWords(minutes) };
  if (state === 'HELD') return t('supervision.state.held', values);
  if (state === 'CALLED_OFF') {
    return reason ? t('supervision.state.calledOffFor', { reason: tOf('supervision.reasonInShort', reason) }) : t('supervision.state.calledOff');
  }
  if (isOver(session, now)) return t('supervision.state.toLog', values);
  if (day === now.day && session.begins.slice(0, 5) <= now.time) return t('supervision.state.now', { ends: clock(session.ends) });
  return t('supervision.state.planned', values);
}

/** The heading of a day in a list: “I dag”, “I morgon”, “Torsdag 3 december”. */
export function dayHeading(day, today) {
  const words = [today, nextOf(today)].includes(day) ? dayInWords(day, today) : longDay(day, today);
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}

function nextOf(today) {
  return new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
}

/** What is wrong with the time of a session: elsewhere it is days that end before they begin. */
export function timeError(problem) {
  return problem.code === 'ENDS_BEFORE_IT_BEGINS' ? t('supervision.endsFirst') : errorText(problem);
}
