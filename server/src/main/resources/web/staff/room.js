/** The room of the file of all staff: what it would change is looked at before it is made. */
import { holdsRole } from '../kernel/roles.js';

export const pages = [
  {
    path: 'staff-file',
    title: 'staff.title.file',
    within: 'more',
    roles: ['HR'],
    more: { picture: 'document', of: 'organisation', isFor: (viewer) => holdsRole(viewer, 'HR') },
    load: () => import('./staff-page.js'),
  },
];
