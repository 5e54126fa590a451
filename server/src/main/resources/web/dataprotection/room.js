/** The room of how long data is kept, what there is of oneself, and that it is erased. */
import { holdsRole } from '../kernel/roles.js';

export const parts = [{ slot: 'account', load: () => import('./own-copy.js') }];

export const pages = [
  {
    path: 'data-protection',
    title: 'dataprotection.title',
    within: 'more',
    more: { picture: 'lock', of: 'organisation', isFor: (viewer) => holdsRole(viewer, 'HR', 'ADMIN') },
    load: () => import('./protection-page.js'),
  },
];
