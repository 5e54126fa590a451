/** The room of onboarding: one's own introduction, those of others, and what there is to do in them. */
import { holdsRole } from '../kernel/roles.js';

export const pages = [
  {
    path: 'introduction',
    title: 'onboarding.title.introduction',
    load: () => import('./my-plan-page.js'),
    slots: ['plan'],
    hasSteps: true,
    place: { picture: 'path', isFor: ({ person }) => person.plan },
  },
  {
    path: 'todo',
    title: 'onboarding.title.todo',
    load: () => import('./todo-page.js'),
    hasSteps: true,
    place: {
      picture: 'todo',
      isFor: ({ roles, mentees, stepsToDo }) =>
        roles.some(({ role }) => role !== 'ADMIN') || mentees.nodes.length > 0 || stepsToDo.nodes.length > 0,
    },
  },
  {
    path: 'mentees',
    title: 'onboarding.title.mentees',
    load: () => import('./mentees-page.js'),
    place: { picture: 'pair', isFor: ({ mentees }) => mentees.nodes.length > 0 },
  },
  {
    path: 'hires',
    title: 'onboarding.title.hires',
    load: () => import('./hires-page.js'),
    place: {
      picture: 'people',
      isFor: (viewer) => viewer.plans.nodes.length > 0 || holdsRole(viewer, 'MANAGER', 'HR'),
    },
  },
  {
    path: 'plans/:planId',
    title: 'onboarding.title.plan',
    load: () => import('./plan-page.js'),
    slots: ['above-plan', 'plan', 'below-plan'],
  },
];
