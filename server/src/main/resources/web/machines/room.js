/** The room of keys with which other programs ask: an administrator makes them, looks at them and takes them back. */
import { holdsRole } from '../kernel/roles.js';

export const pages = [
  {
    path: 'machine-keys',
    title: 'machines.title.keys',
    within: 'more',
    more: { picture: 'lock', of: 'organisation', isFor: (viewer) => holdsRole(viewer, 'ADMIN') },
    load: () => import('./keys-page.js'),
  },
];
