/**
 * The curves of those who began in the same quarter: how many of them had completed their introduction three, six, nine
 * and twelve months after their first day. It draws nothing and asks nobody.
 */
import { isTold, valueOf } from './series.js';

/** The months after the first day of which there is a measure. */
export const AGES = [3, 6, 9, 12];

/** The first day of the month so many months before another. */
function monthsBefore(day, months) {
  const date = new Date(day);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1)).toISOString().slice(0, 10);
}

/**
 * The quarters of which anything is told, the newest first: each by its last month, with the points that are told of it
 * by rising age. A withheld point is left out, and with it nothing is drawn across.
 */
export function cohortsOf(months, most = 4) {
  const cohorts = new Map();
  for (const { month, figures } of months) {
    for (const age of AGES) {
      const figure = figures.find(({ measure }) => measure === `COMPLETED_IN_${age}`);
      if (!figure || !isTold(figure)) continue;
      const began = monthsBefore(month, age);
      if (!cohorts.has(began)) cohorts.set(began, []);
      cohorts.get(began).push({ age, figure, ...valueOf(figure) });
    }
  }
  return [...cohorts]
    .toSorted(([one], [other]) => (one < other ? 1 : -1))
    .slice(0, most)
    .map(([began, points]) => ({ began, points: points.toSorted((one, other) => one.age - other.age) }));
}

/** The points of a cohort in runs in which no age is missing: a line is drawn within each. */
export function runsOfAges(points) {
  const runs = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last && AGES.indexOf(last.at(-1).age) + 1 === AGES.indexOf(point.age)) last.push(point);
    else runs.push([point]);
  }
  return runs;
}
