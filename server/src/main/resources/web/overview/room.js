/** The room of overview: lists of plans, of a mentor's mentees and of all new hires that one answers for. */
import { holdsRole } from '../kernel/roles.js';

const answers = (viewer) => viewer.ownsPlans || holdsRole(viewer, 'MANAGER', 'HR');

export const pages = [
  {
    path: 'hires',
    title: 'overview.title.hires',
    load: () => import('./hires-page.js'),
    place: { picture: 'people', isFor: answers },
  },
  {
    path: 'mentees',
    title: 'overview.title.mentees',
    load: () => import('./mentees-page.js'),
    place: { picture: 'people', isFor: (viewer) => viewer.isMentor && !answers(viewer) },
  },
];

export const parts = [
  { slot: 'today', load: () => import('./today-mentees.js'), isFor: ({ isMentor }) => isMentor },
  { slot: 'today-plans', load: () => import('./today-hires.js'), isFor: answers },
];
