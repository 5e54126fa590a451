/** The room of people: who is around, and one's own account. */
import { holdsRole } from '../kernel/roles.js';

/** Whoever answers for newcomers, or is a mentor, has them at this place, and from there a way to everybody. */
const hasNewcomers = (viewer) => viewer.ownsPlans || viewer.isMentor || holdsRole(viewer, 'MANAGER', 'HR');

export const parts = [{ slot: 'palette', load: () => import('./palette-people.js') }];

export const pages = [
  {
    path: 'people',
    title: 'people.title.people',
    load: () => import('./people-page.js'),
    within: ['people', 'hires', 'mentees'],
    place: { picture: 'people', isFor: (viewer) => Boolean(viewer.person.employment) && !hasNewcomers(viewer) },
  },
  {
    path: 'account',
    title: 'people.title.account',
    load: () => import('./account-page.js'),
    slots: ['account', 'account-foot'],
    within: 'more',
    more: { picture: 'person', isFor: () => true },
  },
];
