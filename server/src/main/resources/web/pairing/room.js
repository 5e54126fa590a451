/** The room of pairing: mentors for all newcomers who lack one, proposed at once, explained and asked. */
import { holdsRole } from '../kernel/roles.js';

const proposal = {
  path: 'pairing/:proposalId',
  title: 'pairing.title.proposal',
  within: 'hires',
  load: () => import('./proposal-page.js'),
};

export const pages = [
  {
    path: 'pairing',
    title: 'pairing.title.proposals',
    within: 'hires',
    more: { picture: 'people', of: 'unit', isFor: (viewer) => holdsRole(viewer, 'MANAGER', 'HR') },
    load: () => import('./proposals-page.js'),
  },
  {
    path: 'pairing-weights',
    title: 'pairing.title.weights',
    within: 'hires',
    load: () => import('./weights-page.js'),
  },
  proposal,
  {
    ...proposal,
    path: 'pairing/:proposalId/lines/:lineId',
    title: 'pairing.title.proposal',
    detail: 'lineId',
  },
];
