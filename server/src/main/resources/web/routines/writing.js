/** The rules of writing a routine: who may, what they are told, and what becomes of what they wrote. */
import { plusDays } from '../kernel/dates.js';
import { errorText, isSaid, tOf } from '../kernel/texts.js';
import './texts.js';

export const FEWEST_CHECKS = 3;
export const MOST_CHECKS = 15;

const A_YEAR = 365;

/** The day until which a routine holds that is looked over today. */
export function inAYear(today) {
  return plusDays(today, A_YEAR);
}

/** Whether somebody has a unit to write routines for; the server has the last word. */
export function mayWrite({ roles }) {
  return roles.some(({ role }) => role === 'MANAGER' || role === 'HR');
}

/** The errors of the server by the field of the form that they are shown at. */
export function errorsOf(failure) {
  return (failure.payload?.userErrors ?? []).map(({ field, code }) => ({
    field: field[0] === 'searchWords' ? ['searchWords'] : field,
    code,
  }));
}

/** The words for an error of a field, its own where it has some. */
export function wordsOf({ field, code }) {
  const own = field.length === 1 && ['INVALID', 'NOT_FOUND'].includes(code);
  const family = 'routines.wrong';
  return own && isSaid(family, field[0]) ? tOf(family, field[0]) : errorText({ code });
}

/** The words between commas or on lines of their own. */
export function listed(text) {
  return text
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter(Boolean);
}
