/** The room of cadence: how often a mentor and a newcomer are to meet, and whom a mentor is to meet again. */
import { html, nothing } from 'lit';
import { holdsRole } from '../kernel/roles.js';

const isMentor = (viewer) => viewer.isMentor;
const answers = (viewer) => holdsRole(viewer, 'MANAGER', 'HR');

/** The card of the day, whose code is fetched once somebody is on it: mostly nobody is. */
const card = ({ viewer, agenda }) => {
  const items = agenda.items.filter(({ kind }) => kind === 'CADENCE_MISSED');
  if (items.length === 0) return nothing;
  import('./meet-again.js');
  return html`<meet-again class="card" .viewer=${viewer} .items=${items}></meet-again>`;
};

export const parts = [
  { slot: 'today', load: async () => ({ part: card }), isFor: isMentor },
  { slot: 'sessions', load: () => import('./sessions-missed.js'), isFor: isMentor },
  { slot: 'mentor-profile', load: () => import('./mentor-load.js'), isFor: isMentor },
  { slot: 'person', load: () => import('./person-cadence.js') },
];

export const pages = [
  {
    path: 'cadence/:unitId?',
    title: 'cadence.title.cadence',
    within: 'more',
    load: () => import('./cadence-page.js'),
    more: { picture: 'talk', of: 'unit', isFor: answers },
  },
];
