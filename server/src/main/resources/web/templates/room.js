/** The room of templates: what an introduction is made of before it is somebody's. */
import { holdsRole } from '../kernel/roles.js';

export const pages = [
  {
    path: 'templates',
    title: 'templates.title.templates',
    load: () => import('./templates-page.js'),
    place: { picture: 'template', isFor: (viewer) => holdsRole(viewer, 'MANAGER', 'HR') },
  },
  {
    path: 'templates/:templateId',
    title: 'templates.title.templates',
    within: 'templates',
    load: () => import('./template-page.js'),
  },
];
