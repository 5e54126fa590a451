/** The room of what a team does together: its fika, with whoever hosts it, and its half-days of wellness. */
/** The cards of its fika, which most have on some day of a week. */
const cards = () => import(/* home */ './today-fika.js');

export const parts = [
  { slot: 'today-first', load: cards },
  { slot: 'today', load: async () => ({ part: (await cards()).aheadPart }) },
];

export const pages = [
  {
    path: 'team/:unitId?',
    title: 'teamfika.title',
    within: 'more',
    load: () => import('./team-page.js'),
    more: { picture: 'people', of: 'unit', isFor: ({ person }) => Boolean(person.employment) },
  },
];
