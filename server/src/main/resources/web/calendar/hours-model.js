/** Hours of work as plain data: `{ week, weekday, begins, ends }`, a weekday that is not there being free. */
import { WEEKDAYS } from '../kernel/dates.js';

/** A time of day to the minute: the server tells seconds, too. */
function minute(time) {
  return time.slice(0, 5);
}

/** Runs of weekdays with the same hours, as `{ from, to, begins, ends }`; without hours where they are free. */
export function runsOf(days, week) {
  const runs = [];
  for (const weekday of WEEKDAYS) {
    const day = days.find((one) => one.week === week && one.weekday === weekday);
    const hours = { begins: day && minute(day.begins), ends: day && minute(day.ends) };
    const last = runs.at(-1);
    if (last && last.begins === hours.begins && last.ends === hours.ends) last.to = weekday;
    else runs.push({ from: weekday, to: weekday, ...hours });
  }
  return runs;
}

/** The fields of a form for some hours, by the names of its fields, such as `1-MONDAY-begins`. */
export function fieldsOf(days, usual) {
  const fields = {};
  for (const week of [1, 2]) {
    for (const weekday of WEEKDAYS) {
      const find = (all, of) => all.find((one) => one.week === of && one.weekday === weekday);
      const hasWeek = days.some((one) => one.week === week);
      const day = find(days, hasWeek ? week : 1);
      const proposed = day ?? days[0] ?? find(usual, 1) ?? usual[0];
      fields[`${week}-${weekday}-works`] = Boolean(day);
      fields[`${week}-${weekday}-begins`] = minute(proposed.begins);
      fields[`${week}-${weekday}-ends`] = minute(proposed.ends);
    }
  }
  return fields;
}

/** The same fields with the hours of a week's Monday, and whether there are any, on all its weekdays. */
export function likeMonday(fields, week) {
  const copied = { ...fields };
  for (const weekday of WEEKDAYS) {
    for (const part of ['works', 'begins', 'ends']) copied[`${week}-${weekday}-${part}`] = fields[`${week}-MONDAY-${part}`];
  }
  return copied;
}

/** The same fields with a second week like the first. */
export function likeFirst(fields) {
  const first = Object.entries(fields).filter(([name]) => name.startsWith('1-'));
  return { ...fields, ...Object.fromEntries(first.map(([name, value]) => [`2-${name.slice(2)}`, value])) };
}

/** The days that the fields say, as the server takes them. */
export function daysIn(fields, weeks) {
  return Array.from({ length: weeks }, (_, place) => place + 1).flatMap((week) =>
    WEEKDAYS.filter((weekday) => fields[`${week}-${weekday}-works`]).map((weekday) => ({
      week,
      weekday,
      begins: fields[`${week}-${weekday}-begins`],
      ends: fields[`${week}-${weekday}-ends`],
    })),
  );
}

/** The hours of a week in all, as `{ hours, minutes }`. */
export function sumOf(days, week) {
  const at = (time) => time.split(':').reduce((sum, part, place) => sum + Number(part) * [60, 1, 0][place], 0);
  const sum = days.filter((one) => one.week === week).reduce((all, { begins, ends }) => all + at(ends) - at(begins), 0);
  return { hours: Math.floor(sum / 60), minutes: sum % 60 };
}

/** Those of somebody's hours that hold on a day, and those that begin later. */
export function sorted(hours, today) {
  return {
    now: hours.find(({ firstDay, lastDay }) => firstDay <= today && (!lastDay || lastDay >= today)),
    later: hours.filter(({ firstDay }) => firstDay > today),
  };
}
