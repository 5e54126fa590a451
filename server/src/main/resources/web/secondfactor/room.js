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

/** Where whoever is on the second step wanted to be. */
let wanted;

export function keepWanted(hash) {
  wanted = hash;
}

/** Leads whoever is in by now to where they wanted to be. */
export function start(shell) {
  shell.addEventListener('person-arrived', () => {
    const to = wanted;
    wanted = undefined;
    if (to?.startsWith('#/') && location.hash.length < 3) location.replace(to);
  });
}
