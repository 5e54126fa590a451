/** The room of an organisation's beginning: how it is set up by a one-time link, what is missing after that, and what it may begin with. */
import { holdsRole } from '../kernel/roles.js';

const isAdministrator = (viewer) => holdsRole(viewer, 'ADMIN');

export const pages = [
  {
    path: 'setup/:token',
    title: 'setup.title.begin',
    alone: true,
    load: () => import('./begin-page.js'),
  },
  {
    path: 'get-started',
    title: 'setup.title.steps',
    within: 'more',
    more: { picture: 'todo', of: 'organisation', isFor: isAdministrator },
    load: () => import('./steps-page.js'),
  },
  {
    path: 'starting-content',
    title: 'setup.title.content',
    within: 'more',
    load: () => import('./content-page.js'),
  },
];
