/** The room of routines: checklists to read, to start, to tick and to write. */
import { holdsRole } from '../kernel/roles.js';

export const pages = [
  {
    path: 'routines',
    title: 'routines.title.routines',
    load: () => import('./routines-page.js'),
    place: {
      picture: 'routine',
      isFor: (viewer) => viewer.routines?.nodes.length > 0 || holdsRole(viewer, 'MANAGER', 'HR'),
    },
  },
  {
    path: 'routine/:routineId',
    title: 'routines.title.routine',
    within: 'routines',
    load: () => import('./routine-page.js'),
  },
  {
    path: 'routine-form/:routineId?',
    title: 'routines.title.routineForm',
    within: 'routines',
    load: () => import('./routine-form-page.js'),
  },
  {
    path: 'run/:runId',
    title: 'routines.title.run',
    within: 'routines',
    load: () => import('./run-page.js'),
  },
];
