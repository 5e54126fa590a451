/** The room of arrivals: newcomers are added, one by one or from a file. */
import { holdsRole } from '../kernel/roles.js';

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
    roles: ['HR'],
    more: { picture: 'document', of: 'organisation', isFor: (viewer) => holdsRole(viewer, 'HR') },
    load: () => import('./new-hires-page.js'),
  },
];
