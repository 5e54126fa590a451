/** The room of onboarding: one's own introduction, and the plans of others. */
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
    path: 'plans/:planId',
    title: 'onboarding.title.plan',
    load: () => import('./plan-page.js'),
    slots: ['above-plan', 'plan', 'below-plan'],
  },
];
