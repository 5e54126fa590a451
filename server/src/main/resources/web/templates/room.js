/** The room of templates: what an introduction is made of before it is somebody's. */
import { holdsRole } from '../kernel/roles.js';

export const pages = [
  {
    path: 'templates',
    title: 'templates.title.templates',
    roles: ['MANAGER', 'HR'],
    load: () => import('./templates-page.js'),
    within: 'more',
    more: { picture: 'template', of: 'organisation', isFor: (viewer) => holdsRole(viewer, 'MANAGER', 'HR') },
  },
  {
    path: 'templates/:templateId',
    title: 'templates.title.templates',
    within: 'more',
    load: () => import('./template-page.js'),
  },
];
