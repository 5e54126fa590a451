/** Days in words. A day is an ISO string such as `2026-03-02`; today is always given by the caller. */
import { language, locale } from './language.js';
import { t, tOf } from './texts.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

/** The days on which people work, in order. */
export const WEEKDAYS = DAYS.slice(1, 6);

/** How many days after `today` the day lies; negative when it is past. */
export function daysFrom(today, day) {
  return Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
}

/** The day `count` days later. */
export function plusDays(day, count) {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** “i dag”, “i morgon”, “på tisdag”, “i tisdags”, or the date. */
export function dayInWords(day, today) {
  const distance = daysFrom(today, day);
  const weekday = weekdayOf(day);
  if (distance === 0) return t('dates.today');
  if (distance === 1) return t('dates.tomorrow');
  if (distance === -1) return t('dates.yesterday');
  if (distance > 0 && distance < 7) return tOf('dates.next', weekday);
  if (distance < 0 && distance > -7) return tOf('dates.last', weekday);
  return distance > 0 ? longDay(day, today) : shortDay(day, today);
}

/** The weekday of a day, such as `MONDAY`. */
export function weekdayOf(day) {
  return DAYS[new Date(day).getUTCDay()];
}

/** “måndag 7 september”, with the year when it is not this one. */
export function longDay(day, today) {
  return format(day, { weekday: 'long', day: 'numeric', month: 'long', ...yearIfOther(day, today) });
}

/** “7 september”, with the year when it is not this one. */
export function shortDay(day, today) {
  return format(day, { day: 'numeric', month: 'long', ...yearIfOther(day, today) });
}

/** The time at which something was done: the day in words, and the time of day while it is fresh. */
export function instantInWords(instant, today) {
  const moment = new Date(instant);
  const day = isoDay(moment);
  return day === today ? `${t('dates.today')} ${atClock(moment)}` : dayInWords(day, today);
}

/**
 * The time at which something happened by this device's own clock: “kl. 14.05”, and the day before it when that is not
 * today.
 */
export function clockInWords(instant) {
  const moment = new Date(instant);
  const [day, today] = [isoDay(moment), isoDay(new Date())];
  return day === today ? atClock(moment) : `${dayInWords(day, today)} ${atClock(moment)}`;
}

function atClock(moment) {
  return t('dates.clock', { time: timeOfDay(moment) });
}

/** A time of day such as `14:30` or `14:30:00` as it is read: “14.30”. */
export function clock(time) {
  const [hour, minute] = time.split(':');
  return `${hour}${language === 'sv' ? '.' : ':'}${minute}`;
}

/** “14.05”, the time of day at which something happened by this device's own clock. */
export function timeOfDay(instant) {
  return clock(new Date(instant).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' }));
}

/** The day of a moment on this device, such as `2026-03-02`. */
function isoDay(moment) {
  return moment.toLocaleDateString('sv-SE');
}

/** The day on which something happened, by this device's own clock. */
export function isoDayOf(instant) {
  return isoDay(new Date(instant));
}

function yearIfOther(day, today) {
  return day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' };
}

function format(day, options) {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(day));
}
