/** The room of keys with which other programs ask: an administrator makes them and takes them back, HR says what some may do. */
import { holdsRole } from '../kernel/roles.js';

export const pages = [
  {
    path: 'machine-keys',
    title: 'machines.title.keys',
    within: 'more',
    more: { picture: 'lock', of: 'organisation', isFor: (viewer) => holdsRole(viewer, 'ADMIN') || holdsRole(viewer, 'HR') },
    load: () => import('./keys-page.js'),
  },
];
