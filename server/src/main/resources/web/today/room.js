/** The room of today: what there is to do for the viewer in other people's introductions. */
export const pages = [
  {
    path: 'todo',
    title: 'today.title.todo',
    load: () => import('./todo-page.js'),
    hasSteps: true,
    place: {
      picture: 'todo',
      isFor: ({ roles, mentees, stepsToDo }) =>
        roles.some(({ role }) => role !== 'ADMIN') || mentees.nodes.length > 0 || stepsToDo.nodes.length > 0,
    },
  },
];
