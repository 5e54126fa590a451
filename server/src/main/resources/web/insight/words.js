/** Figures in words. */
import '../kernel/later-styles.js';
import { locale } from '../kernel/language.js';
import { addTexts, t, tOf } from '../kernel/texts.js';
import { kindOf, valueOf } from './series.js';

await addTexts('insight');

const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const longMonth = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' });

/** “oktober 2026”. */
export const monthInWords = (day) => longMonth.format(new Date(day));

/** “okt. 26”, as it stands below a chart. */
export const monthShort = (day) => month.format(new Date(day));

/** The name of a measure. */
export const nameOf = (measure) => tOf('insight.measure', measure);

/** The name of a measure where its group does not stand above it. */
export function fullNameOf(measure) {
  const name = nameOf(measure);
  if (measure.startsWith('USEFUL')) return t('insight.useful', { name });
  return measure.startsWith('EVALUATION') ? t('insight.evaluated', { name }) : name;
}

/** A number on the scale of a chart. */
export function scaleInWords(measure, value) {
  return kindOf(measure) === 'share' ? t('insight.percent', { value: number.format(value) }) : number.format(value);
}

/** “3–4”, or “3” where both are the same. */
export function spanInWords(low, high) {
  const [least, most] = [number.format(low), number.format(high)];
  return least === most ? least : t('insight.span', { low: least, high: most });
}

/** “40 %”. */
export const percentInWords = (value) => t('insight.percent', { value: number.format(value) });

/** “80–100 %”, “12 dagar”, “7”: what a figure says. */
export function valueInWords(figure) {
  const { low, high } = valueOf(figure);
  const span = spanInWords(low, high);
  switch (kindOf(figure.measure)) {
    case 'share':
      return t('insight.percent', { value: span });
    case 'average':
      return t('insight.days', { value: span });
    default:
      return span;
  }
}

/** Whether the whole of a measure are the people themselves, and not their steps, sessions or places. */
const isOfPeople = (measure) => measure.startsWith('STAYED') || measure.startsWith('COMPLETED_IN');

/** What the newest figure is made of: “46 av 46, 17 personer”. */
export function basisInWords(figure) {
  const { measure, state, contributors, low, high, whole, more } = figure;
  if (measure === 'STARTED') return '';
  if (figure.least > 5) return t('insight.atLeast', { count: contributors });
  const people = t('insight.people', { count: contributors });
  if (kindOf(measure) !== 'share') return people;
  const part = state === 'BANDED' ? t('insight.span', { low, high }) : number.format(low);
  const of = isOfPeople(measure)
    ? t('insight.ofPeople', { part, count: whole })
    : t('insight.of', { part, whole: number.format(whole), people });
  if (measure === 'MENTORED') return `${of} · ${t('insight.daysToMentor', { days: number.format(more / whole) })}`;
  return more > 0 ? `${of} · ${t('insight.hours', { hours: number.format(more / 60) })}` : of;
}

/** How far a newcomer has come, beside how far the plan had come by now. */
export function paceInWords(progress) {
  return t(progress.done < progress.expected ? 'insight.pace' : 'insight.paceKept', progress);
}
