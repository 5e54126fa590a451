/** The room of the organisation: its units as a tree, and what becomes of them. */
import { holdsRole } from '../kernel/roles.js';

const roles = ['HR', 'ADMIN'];
const isFor = (viewer) => holdsRole(viewer, ...roles);

export const pages = [
  {
    path: 'organisation',
    title: 'organisation.title.organisation',
    load: () => import('./organisation-page.js'),
    within: 'more',
    roles,
    more: { picture: 'path', of: 'organisation', isFor },
  },
  {
    path: 'organisation-file',
    title: 'organisation.title.file',
    load: () => import('./units-file-page.js'),
    within: 'more',
    roles,
  },
  {
    path: 'organisation/:unitId',
    title: 'organisation.title.unit',
    load: () => import('./unit-page.js'),
    within: 'more',
    roles,
  },
];
