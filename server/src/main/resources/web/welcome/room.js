/** The room of the first day: when and where a newcomer is awaited, who meets them and what they bring. */
export const parts = [
  { slot: 'today-first', load: () => import('./welcome-card.js') },
  { slot: 'person', load: () => import('./welcome-of.js') },
];
