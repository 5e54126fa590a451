/** The room of routines: checklists to read, to start, to tick and to write. */
import { holdsRole } from '../kernel/roles.js';

/** How long the first page has the connection to itself. */
const QUIET_MS = 1_000;

/** Whether somebody has routines to look up, or may write some. */
function hasRoutines(viewer) {
  return viewer.hasRoutines || holdsRole(viewer, 'MANAGER', 'HR');
}

/** Has the routines on the device once the client itself is there, in a moment when nothing else is to be done. */
export function start(shell) {
  shell.addEventListener('person-arrived', async ({ detail: viewer }) => {
    if (!hasRoutines(viewer) || !navigator.serviceWorker) return;
    await navigator.serviceWorker.ready;
    const { prepare } = await import('./reading.js');
    setTimeout(() => prepare().catch(() => {}), QUIET_MS);
  });
}

export const parts = [{ slot: 'palette', load: () => import('./palette-routines.js') }];

export const pages = [
  {
    path: 'routines',
    title: 'routines.title.routines',
    load: () => import('./routines-page.js'),
    place: {
      picture: 'routine',
      isFor: hasRoutines,
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
