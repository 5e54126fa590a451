/** The room of second factors: what is asked after a password, one's own app and codes, and their reset by an administrator. */
import { holdsRole } from '../kernel/roles.js';

export const pages = [
  {
    path: 'second-step',
    title: 'secondfactor.title',
    alone: true,
    load: () => import('./second-step-page.js'),
  },
];

export const parts = [
  { slot: 'account', load: () => import('./own-factor.js') },
  { slot: 'person', isFor: (viewer) => holdsRole(viewer, 'ADMIN'), load: () => import('./factor-reset.js') },
];
