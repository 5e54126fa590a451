/** The room of calendars: the personal address from which one's own calendar fetches sessions, and the file of one. */
export const pages = [
  {
    path: 'calendar-address',
    title: 'calendarfeed.title',
    load: () => import('./feed-page.js'),
    within: 'more',
  },
];

export const parts = [
  { slot: 'account', load: () => import('./feed-link.js') },
  { slot: 'below-sessions', load: () => import('./feed-link.js') },
  { slot: 'session', load: () => import('./session-file.js') },
];
