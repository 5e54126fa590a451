/** The room of break plans: when somebody wants to be reminded of breaks, and what their unit has. */
import { html, nothing } from 'lit';
import { holdsRole } from '../kernel/roles.js';

const keepsUnits = (viewer) => holdsRole(viewer, 'MANAGER', 'EXPERT');

/** Whether somebody works here by now. */
const isEmployed = ({ person, today }) => Boolean(person.employment) && person.employment.firstDay <= today;

/** The question whether somebody wants it, whose code is fetched for whoever has not answered: it is asked once. */
const card = ({ agenda: { breakPlan } }) => {
  if (breakPlan?.agreed !== null) return nothing;
  import('./break-question.js');
  return html`<break-question class="card"></break-question>`;
};

export const parts = [{ slot: 'today', load: async () => ({ part: card }), isFor: isEmployed }];

export const pages = [
  {
    path: 'break-plan',
    title: 'breakplans.title',
    within: 'more',
    load: () => import('./break-plan-page.js'),
    more: { picture: 'clock', isFor: isEmployed },
  },
  {
    path: 'unit-breaks/:unitId?',
    title: 'breakplans.titleOfUnit',
    within: 'more',
    load: () => import('./unit-breaks-page.js'),
    more: { picture: 'week', of: 'unit', isFor: keepsUnits },
  },
];
