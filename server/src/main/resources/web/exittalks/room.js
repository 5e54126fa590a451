/** The room of exit talks: whoever leaves is asked why, and HR notes it for those who rather say it. */
import { html, nothing } from 'lit';
import { holdsRole } from '../kernel/roles.js';

/** The card of the day, whose code is fetched once somebody leaves. */
const card = ({ viewer, agenda }) => {
  const item = agenda.items.find(({ kind }) => kind === 'EXIT_TALK');
  if (!item) return nothing;
  import('./today-exit.js');
  return html`<today-exit .viewer=${viewer} .lastDay=${item.date}></today-exit>`;
};

export const parts = [{ slot: 'today-next', load: async () => ({ part: card }) }];

export const pages = [
  {
    path: 'exit-talk',
    title: 'exittalks.title.own',
    within: 'today',
    load: () => import('./own-exit-page.js'),
  },
  {
    path: 'exit-talks/:employmentId?',
    title: 'exittalks.title.all',
    within: 'more',
    detail: 'employmentId',
    more: { picture: 'talk', of: 'organisation', isFor: (viewer) => holdsRole(viewer, 'HR') },
    load: () => import('./exit-talks-page.js'),
  },
];
