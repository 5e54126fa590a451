/** The room of one's own day: that one is on a visit, begins later today, or goes home earlier. */
import { atWork } from './own-day.js';

export const parts = [
  { slot: 'today-first', load: () => import('./today-visit.js'), isFor: atWork },
  { slot: 'design', load: () => import('./design.js') },
];

export const pages = [];
