/** The room of the audit log: who has seen and changed one's data. */
export const pages = [
  {
    path: 'my-data',
    title: 'audit.title.myData',
    within: 'more',
    more: { picture: 'eye', isFor: () => true },
    load: () => import('./data-page.js'),
  },
];
