/** The room of one's own day: that one is on a visit, goes home earlier, or begins later. */

/** Whether somebody is employed today: before that nobody visits anybody. */
export const isAtWork = ({ person, today }) => Boolean(person.employment) && person.employment.firstDay <= today;

export const parts = [
  { slot: 'today-first', load: () => import(/* home */ './today-visit.js'), isFor: isAtWork },
  { slot: 'design', load: () => import('./design.js') },
];

export const pages = [];
