/** The room of commitments: what people have said that they will do. */
import { html, nothing } from 'lit';

/** The card of the day, whose code is fetched once there is something on it. */
const card = ({ viewer, agenda }) => {
  const items = agenda.items.filter(({ kind, object }) => kind === 'COMMITMENT' && object);
  if (items.length === 0) return nothing;
  import(/* home */ './today-commitments.js');
  return html`<today-commitments .viewer=${viewer} .items=${items}></today-commitments>`;
};

export const parts = [
  { slot: 'today-next', load: async () => ({ part: card }) },
  { slot: 'session', load: () => import('./session-commitments.js') },
  { slot: 'sessions', load: () => import('./sessions-commitments.js') },
];
