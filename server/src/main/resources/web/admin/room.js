/** The room of administrators: what the server has given up, and how it is done after all. */
import { holdsRole } from '../kernel/roles.js';

const isFor = (viewer) => holdsRole(viewer, 'ADMIN');

export const parts = [{ slot: 'today-plans', load: () => import('./today-admin.js'), isFor }];

export const pages = [
  {
    path: 'jobs',
    title: 'admin.title.jobs',
    load: () => import('./jobs-page.js'),
    within: 'more',
    roles: ['ADMIN'],
    more: { picture: 'waiting', of: 'organisation', isFor },
  },
];
