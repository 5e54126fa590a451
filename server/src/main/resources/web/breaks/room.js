/** The room of breaks: the next one on the day, and the viewer's own weeks, which nobody else sees. */
import { html, nothing } from 'lit';

/** The break of the day, whose code is fetched for whoever has said yes to reminders of breaks. */
const bar = ({ agenda: { breakDay } }) => {
  if (!breakDay?.agreed) return nothing;
  import('./today-break.js');
  return html`<today-break class="break-bar" .day=${breakDay}></today-break>`;
};

export const parts = [{ slot: 'today-first', load: async () => ({ part: bar }) }];

export const pages = [
  {
    path: 'recovery',
    title: 'breaks.title',
    within: 'more',
    load: () => import('./recovery-page.js'),
    more: { picture: 'cup', isFor: ({ person }) => Boolean(person.employment) },
  },
];
