/** The room of people: one's own account. */
export const pages = [
  {
    path: 'account',
    title: 'people.title.account',
    load: () => import('./account-page.js'),
    slots: ['account'],
  },
];
