/** The room of what the organisation owes everybody to say, for everybody to read and for HR to write. */
import { holdsRole } from '../kernel/roles.js';

export const parts = [{ slot: 'account-foot', load: () => import('./about-links.js') }];

export const pages = [
  {
    path: 'about/:kind',
    title: 'statements.title.about',
    alone: true,
    load: () => import('./statement-page.js'),
  },
  {
    path: 'statements',
    title: 'statements.title.write',
    within: 'more',
    more: { picture: 'document', of: 'organisation', isFor: (viewer) => holdsRole(viewer, 'HR') },
    load: () => import('./write-page.js'),
  },
];
