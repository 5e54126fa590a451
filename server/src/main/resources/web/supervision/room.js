/**
 * The room of supervision: sessions to come, to log and past. Other rooms have their parts here, as in all slots in the
 * order of the rooms:
 *
 * - `sessions`: sections of the place, between what is next and what is past; told the `viewer`.
 * - `below-sessions`: what stands last there, such as the way to one's calendar; told the `viewer`.
 * - `session`: parts of one session, below its head, which are loaded when the first is opened; told the `viewer` and the
 *   `session`, with what the fragment `sessionFields` holds. Their headings are of the second rank.
 *
 * A part tells `session-changed` when it has changed what the head and the lists show: they are asked for anew.
 */
import { html, nothing } from 'lit';

const shared = {
  load: () => import('./sessions-page.js'),
  slots: ['sessions', 'below-sessions'],
};

/** The kinds of what stands on the day about sessions. */
const KINDS = ['SESSION', 'SESSION_TO_LOG', 'SESSION_HIT'];

/** What is on the day, whose code is fetched once there is something on it. */
const onTheDay = ({ viewer, agenda }) => {
  const items = agenda.items.filter(({ kind, object }) => KINDS.includes(kind) && object);
  if (items.length === 0) return nothing;
  import(/* home */ './today-sessions.js');
  return html`<today-sessions .viewer=${viewer} .items=${items}></today-sessions>`;
};

export const parts = [
  { slot: 'today-first', load: async () => ({ part: onTheDay }) },
  { slot: 'today', load: () => import('./today-quick.js'), isFor: ({ isMentor }) => isMentor },
  { slot: 'person', load: () => import('./person-sessions.js') },
  { slot: 'design', load: () => import('./design.js') },
];

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
  {
    path: 'session-log',
    title: 'supervision.title.log',
    within: 'sessions',
    load: () => import('./session-log-page.js'),
  },
  {
    path: 'session-plan',
    title: 'supervision.title.plan',
    within: 'sessions',
    load: () => import('./session-plan-page.js'),
  },
  {
    path: 'sessions-of/:personId',
    title: 'supervision.title.sessionsOf',
    within: ['hires', 'mentees', 'people'],
    load: () => import('./sessions-of-page.js'),
  },
  {
    path: 'outside-supervisors',
    title: 'supervision.title.outside',
    within: 'sessions',
    load: () => import('./outside-page.js'),
  },
];
