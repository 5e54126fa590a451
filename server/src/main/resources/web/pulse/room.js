/** The room of the pulse: newcomers are asked how it goes, and nothing tells who answered what. */
import { html, nothing } from 'lit';

/** The card of the day, whose code is fetched in the weeks in which there is one. */
const card = ({ viewer, agenda }) => {
  if (!agenda.items.some(({ kind }) => kind === 'PULSE')) return nothing;
  import('./today-pulse.js');
  return html`<today-pulse .viewer=${viewer}></today-pulse>`;
};

export const parts = [{ slot: 'today-next', load: async () => ({ part: card }) }];
