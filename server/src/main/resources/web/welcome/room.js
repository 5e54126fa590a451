/** The room of the first day: when and where a newcomer is awaited, who meets them and what they bring. */
import { holdsRole } from '../kernel/roles.js';

/** Whether somebody has not begun, or begins today. */
const isExpected = ({ person: { employment, plan }, today }) => Boolean(plan) && employment?.firstDay >= today;

export const parts = [
  { slot: 'today-first', load: () => import(/* home */ './welcome-card.js'), isFor: isExpected },
  { slot: 'person', load: () => import('./welcome-of.js') },
];

export const pages = [
  {
    path: 'first-days',
    title: 'welcome.firstDays',
    load: () => import('./first-days-page.js'),
    within: 'more',
    more: { picture: 'star', of: 'unit', isFor: (viewer) => holdsRole(viewer, 'MANAGER', 'HR') },
  },
];
