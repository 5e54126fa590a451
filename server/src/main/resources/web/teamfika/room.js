/** The room of what a team does together: its fika, with whoever hosts it, and its half-days of wellness. */
import { html, nothing } from 'lit';

/** The cards of the day, whose code is fetched once there is a fika on it. */
const card = ({ viewer, agenda }) => {
  const items = agenda.items.filter(({ kind, object }) => kind === 'TEAM_FIKA' && object);
  if (items.length === 0) return nothing;
  import('./today-fika.js');
  return html`<today-fika .viewer=${viewer} .items=${items}></today-fika>`;
};

export const parts = [{ slot: 'today', load: async () => ({ part: card }) }];

export const pages = [
  {
    path: 'team/:unitId?',
    title: 'teamfika.title',
    within: 'more',
    load: () => import('./team-page.js'),
    more: { picture: 'people', isFor: ({ person }) => Boolean(person.employment) },
  },
];
