/** The room of the organisation: its units as a tree, and what becomes of them. */
import { holdsRole } from '../kernel/roles.js';

const isFor = (viewer) => holdsRole(viewer, 'HR', 'ADMIN');

export const pages = [
  {
    path: 'organisation',
    title: 'organisation.title.organisation',
    load: () => import('./organisation-page.js'),
    within: 'more',
    more: { picture: 'path', of: 'organisation', isFor },
  },
  {
    path: 'organisation-file',
    title: 'organisation.title.file',
    load: () => import('./units-file-page.js'),
    within: 'more',
  },
  {
    path: 'organisation/:unitId',
    title: 'organisation.title.unit',
    load: () => import('./unit-page.js'),
    within: 'more',
  },
];
