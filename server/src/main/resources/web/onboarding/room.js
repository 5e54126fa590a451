/** The room of onboarding: one's own introduction, and the plans of others. */
const introduction = {
  path: 'introduction',
  title: 'onboarding.title.introduction',
  load: () => import('./my-plan-page.js'),
  slots: ['plan', 'below-plan'],
  hasSteps: true,
  within: 'today',
};

const plan = {
  path: 'plans/:planId',
  title: 'onboarding.title.plan',
  within: ['hires', 'mentees', 'people'],
  load: () => import('./plan-page.js'),
  slots: ['above-plan', 'plan', 'below-plan'],
};

export const pages = [
  introduction,
  withStep(introduction),
  plan,
  withStep(plan),
  // Every component in every state; it is there in demonstration mode alone.
  {
    path: 'design',
    title: 'onboarding.title.design',
    alone: true,
    load: () => import('./design-page.js'),
    slots: ['design'],
  },
];

/** The same page with a step of the plan open. */
function withStep(page) {
  return { ...page, path: `${page.path}/steps/:stepId`, detail: 'stepId' };
}

export const parts = [
  { slot: 'today', load: () => import(/* home */ './today-people.js'), isFor: ({ person }) => Boolean(person.plan) },
];
