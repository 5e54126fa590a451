/** The room of free lines: what people wrote of how it goes, for HR to read in batches. */
import { holdsRole } from '../kernel/roles.js';

export const pages = [
  {
    path: 'free-lines',
    title: 'freelines.title',
    within: 'more',
    more: { picture: 'document', of: 'organisation', isFor: (viewer) => holdsRole(viewer, 'HR') },
    load: () => import('./lines-page.js'),
  },
];
