/** The room of mentorship: who stands beside whom. A mentor's list of mentees is one of plans, and so overview's. */
export const parts = [
  { slot: 'today-first', load: () => import('./today-requests.js') },
  { slot: 'person', load: () => import('./asked-for.js') },
];

export const pages = [
  {
    path: 'mentor-requests/:requestId',
    title: 'mentorship.title.request',
    within: 'today',
    load: () => import('./request-page.js'),
  },
];
