/** The room of the audit log: who has seen and changed one's data. */
export const pages = [
  {
    path: 'my-data',
    title: 'audit.title.myData',
    load: () => import('./data-page.js'),
  },
];
