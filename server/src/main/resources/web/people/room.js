/** The room of people: who is around, and one's own account. */
export const pages = [
  {
    path: 'people',
    title: 'people.title.people',
    load: () => import('./people-page.js'),
    place: { picture: 'person', isFor: ({ person }) => Boolean(person.employment) },
  },
  {
    path: 'account',
    title: 'people.title.account',
    load: () => import('./account-page.js'),
    slots: ['account'],
  },
];
