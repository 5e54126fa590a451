/** The room of arrivals: newcomers are added, one by one or from a file. */
export const pages = [
  {
    path: 'new-hire',
    title: 'arrivals.title.newHire',
    within: 'hires',
    load: () => import('./new-hire-page.js'),
  },
  {
    path: 'new-hires',
    title: 'arrivals.title.newHires',
    within: 'hires',
    load: () => import('./new-hires-page.js'),
  },
];
