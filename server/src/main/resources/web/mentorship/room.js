/** The room of mentorship: who stands beside whom. A mentor's list of mentees is one of plans, and so overview's. */
import { holdsRole } from '../kernel/roles.js';

const isHr = (viewer) => holdsRole(viewer, 'HR');

export const parts = [
  { slot: 'today-first', load: () => import(/* home */ './today-requests.js') },
  { slot: 'person', load: () => import('./requests/asked-for.js'), isFor: (viewer) => holdsRole(viewer, 'MANAGER', 'HR') },
  { slot: 'person', load: () => import('./profiles/kept-apart.js'), isFor: isHr },
];

export const pages = [
  {
    path: 'mentor-requests/:requestId',
    title: 'mentorship.title.request',
    within: 'today',
    load: () => import('./requests/request-page.js'),
  },
  {
    path: 'mentor-profile',
    title: 'mentorship.title.mentorProfile',
    within: 'more',
    load: () => import('./profiles/mentor-page.js'),
    slots: ['mentor-profile'],
    more: { picture: 'people', isFor: ({ person, isMentor }) => isMentor || (Boolean(person.employment) && !person.plan) },
  },
  {
    path: 'newcomer-profile',
    title: 'mentorship.title.newcomerProfile',
    within: 'more',
    load: () => import('./profiles/newcomer-page.js'),
    more: { picture: 'star', isFor: ({ person }) => Boolean(person.plan) },
  },
  {
    path: 'skills',
    title: 'mentorship.title.skills',
    within: 'more',
    roles: ['HR'],
    load: () => import('./profiles/skills-page.js'),
    more: { picture: 'language', of: 'organisation', isFor: isHr },
  },
];
