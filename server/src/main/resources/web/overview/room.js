/** The room of overview: lists of plans, of a mentor's mentees and of all new hires that one answers for. */
import { holdsRole } from '../kernel/roles.js';

export const pages = [
  {
    path: 'mentees',
    title: 'overview.title.mentees',
    load: () => import('./mentees-page.js'),
    place: { picture: 'pair', isFor: ({ mentees }) => mentees.nodes.length > 0 },
  },
  {
    path: 'hires',
    title: 'overview.title.hires',
    load: () => import('./hires-page.js'),
    place: {
      picture: 'people',
      isFor: (viewer) => viewer.plans.nodes.length > 0 || holdsRole(viewer, 'MANAGER', 'HR'),
    },
  },
];
