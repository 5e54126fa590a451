/** The room of working time: at what hours somebody works, by weekday, and whoever works in a unit. */
export const parts = [
  { slot: 'account', load: () => import('./hours-of.js') },
  { slot: 'person', load: () => import('./hours-of.js') },
];

export const pages = [
  {
    path: 'hours/:id?',
    title: 'calendar.title.hours',
    load: () => import('./hours-page.js'),
    within: 'more',
  },
];
