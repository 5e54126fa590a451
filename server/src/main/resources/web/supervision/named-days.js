/** The days of the Swedish year that have a name of their own and on which fewer work. */
import { plusDays } from '../kernel/dates.js';

const FIXED = {
  '01-01': 'NEW_YEARS_DAY',
  '01-05': 'TWELFTH_NIGHT',
  '01-06': 'EPIPHANY',
  '04-30': 'WALPURGIS_NIGHT',
  '05-01': 'MAY_DAY',
  '06-06': 'NATIONAL_DAY',
  '12-23': 'DAY_BEFORE_CHRISTMAS_EVE',
  '12-24': 'CHRISTMAS_EVE',
  '12-25': 'CHRISTMAS_DAY',
  '12-26': 'BOXING_DAY',
  '12-31': 'NEW_YEARS_EVE',
};

/** The days that follow Easter, by how many days after Easter Day they are. */
const AROUND_EASTER = {
  [-3]: 'MAUNDY_THURSDAY',
  [-2]: 'GOOD_FRIDAY',
  [-1]: 'EASTER_EVE',
  0: 'EASTER_DAY',
  1: 'EASTER_MONDAY',
  38: 'DAY_BEFORE_ASCENSION',
  39: 'ASCENSION',
};

const FRIDAY = 5;

/** The key of a day's name; undefined for a day like any other. */
export function nameOf(day) {
  const [year, monthAndDay] = [Number(day.slice(0, 4)), day.slice(5)];
  const easter = easterOf(year);
  const fromEaster = Math.round((Date.parse(day) - Date.parse(easter)) / 86_400_000);
  return FIXED[monthAndDay] ?? AROUND_EASTER[fromEaster] ?? movingFriday(day, monthAndDay);
}

/** Midsummer Eve and the eve of All Saints are Fridays, each in a week of its own. */
function movingFriday(day, monthAndDay) {
  if (new Date(day).getUTCDay() !== FRIDAY) return undefined;
  if (monthAndDay >= '06-19' && monthAndDay <= '06-25') return 'MIDSUMMER_EVE';
  return monthAndDay >= '10-30' && monthAndDay <= '11-05' ? 'ALL_SAINTS_EVE' : undefined;
}

/** Easter Day, by the rule of Gauss for the Gregorian calendar as Butcher wrote it down. */
export function easterOf(year) {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e, f] = [Math.floor(b / 4), b % 4, Math.floor((b + 8) / 25)];
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  const march = `${year}-03-01`;
  return plusDays(march, (Math.floor(sum / 31) - 3) * 31 + (sum % 31));
}
