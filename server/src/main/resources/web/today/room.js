/** The room of today: what waits for the viewer, over all their roles. */
export const parts = [
  { slot: 'palette', load: () => import('./palette-steps.js') },
  { slot: 'place', load: () => import(/* home */ './today-mark.js') },
];

export const pages = [
  {
    path: 'today',
    title: 'today.title.today',
    load: () => import(/* home */ './today-page.js'),
    slots: ['today-first', 'today-next', 'today-plans', 'today'],
    hasSteps: true,
    place: { picture: 'todo', isFor: () => true },
  },
  {
    path: 'todo',
    title: 'today.title.todo',
    within: 'today',
    load: () => import('./todo-page.js'),
    hasSteps: true,
  },
];
