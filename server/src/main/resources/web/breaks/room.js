/** The room of breaks: the next one on the day, and the viewer's own weeks, which nobody else sees. */
export const parts = [{ slot: 'today-first', load: () => import(/* home */ './today-break.js') }];

export const pages = [
  {
    path: 'recovery',
    title: 'breaks.title',
    within: 'more',
    load: () => import('./recovery-page.js'),
    more: { picture: 'cup', isFor: ({ person }) => Boolean(person.employment) },
  },
];
