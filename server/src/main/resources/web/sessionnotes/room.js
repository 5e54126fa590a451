/** The room of what people write about their sessions, and of the search in it. */
export const parts = [
  { slot: 'session', load: () => import('./session-rating.js') },
  { slot: 'session', load: () => import('./session-notes.js') },
  { slot: 'below-sessions', load: () => import('./session-search.js') },
];

export const pages = [
  {
    path: 'own-notes',
    title: 'sessionnotes.title.own',
    load: () => import('./own-notes-page.js'),
    within: 'sessions',
  },
];
