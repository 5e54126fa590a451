/** The room of people: one's own account, and who has seen one's data. */
export const pages = [
  {
    path: 'account',
    title: 'people.title.account',
    load: () => import('./account-page.js'),
    slots: ['account'],
  },
  {
    path: 'my-data',
    title: 'people.title.myData',
    load: () => import('./data-page.js'),
  },
];
