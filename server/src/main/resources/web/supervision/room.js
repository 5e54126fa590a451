/**
 * The room of supervision: sessions to come, to log and past. Other rooms have their parts here, as in all slots in the
 * order of the rooms:
 *
 * - `sessions`: sections of the place, between what is next and what is past; told the `viewer`.
 * - `below-sessions`: what stands last there, such as the way to one's calendar; told the `viewer`.
 * - `session`: parts of one session, below its head, which are loaded when the first is opened; told the `viewer` and the
 *   `session`, with what the fragment `sessionFields` holds.
 *
 * A part tells `session-changed` when it has changed what the head and the lists show: they are asked for anew.
 */
const shared = {
  load: () => import('./sessions-page.js'),
  slots: ['sessions', 'below-sessions'],
};

export const pages = [
  {
    path: 'sessions',
    title: 'supervision.title.sessions',
    ...shared,
    place: { picture: 'talk', isFor: ({ person }) => Boolean(person.employment) },
  },
  {
    path: 'sessions/:sessionId',
    title: 'supervision.title.session',
    ...shared,
    within: 'sessions',
    detail: 'sessionId',
  },
];
