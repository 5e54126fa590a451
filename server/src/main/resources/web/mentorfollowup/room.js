/** The room of what follows once somebody is to have a mentor: how it goes, and the wish for another. */
import { html, nothing } from 'lit';

/** The kinds of what stands on the day in a card of the room's own. */
const OWN = ['FIT_CHECK', 'WANTS_TO_TALK', 'HANDED_OVER'];

/** The card of the day, whose code is fetched once there is something on it: most days there is nothing. */
const card = ({ viewer, agenda }) => {
  const items = agenda.items.filter(({ kind }) => OWN.includes(kind));
  if (items.length === 0) return nothing;
  import('./today-mentor.js');
  return html`<today-mentor .viewer=${viewer} .items=${items}></today-mentor>`;
};

export const parts = [
  { slot: 'today-first', load: async () => ({ part: card }) },
  { slot: 'below-plan', load: () => import('./mentor-change.js'), isFor: ({ person }) => Boolean(person.plan) },
];
