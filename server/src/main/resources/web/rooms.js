/** Which rooms there are, for whom, and the way between them. */
import { html, nothing } from 'lit';
import { icon } from './kernel/icon.js';
import { t, tOf } from './kernel/texts.js';

/** In the order of the navigation, with their pictures. */
const ROOMS = {
  introduction: { picture: 'path', isFor: ({ person }) => person.plan },
  todo: {
    picture: 'todo',
    isFor: ({ roles, mentees, stepsToDo }) =>
      roles.some(({ role }) => role !== 'ADMIN') || mentees.nodes.length > 0 || stepsToDo.nodes.length > 0,
  },
  mentees: { picture: 'pair', isFor: ({ mentees }) => mentees.nodes.length > 0 },
  hires: {
    picture: 'people',
    isFor: ({ roles, plans }) => plans.nodes.length > 0 || roles.some(({ role }) => role === 'MANAGER' || role === 'HR'),
  },
  routines: {
    picture: 'routine',
    isFor: ({ roles, routines }) => routines?.nodes.length > 0 || roles.some(({ role }) => role === 'MANAGER' || role === 'HR'),
  },
  templates: {
    picture: 'template',
    isFor: ({ roles }) => roles.some(({ role }) => role === 'MANAGER' || role === 'HR'),
  },
};

/** The rooms that somebody has something to do with; the first is where they come in. */
export function roomsFor(viewer) {
  return Object.keys(ROOMS).filter((room) => ROOMS[room].isFor(viewer));
}

/** Pages beside the rooms. */
const BESIDE = {
  plans: 'plan',
  'new-hire': 'newHire',
  'new-hires': 'newHires',
  'my-data': 'myData',
  routine: 'routine',
  'routine-form': 'routineForm',
  run: 'run',
};

/** Pages that lie within a room. */
const WITHIN = {
  routine: 'routines',
  'routine-form': 'routines',
  run: 'routines',
  'new-hire': 'hires',
  'new-hires': 'hires',
};

/** Whether there is a page of that name; an address may have been mistyped, or be of an older version. */
export function isPage(page) {
  return page === 'account' || Object.hasOwn(ROOMS, page) || Object.hasOwn(BESIDE, page);
}

/** What the browser calls a page. */
export function titleOf(page) {
  const named = page in ROOMS ? page : (BESIDE[page] ?? 'account');
  return `${tOf('shell.title', named)} – Fadder`;
}

/** Whether a page shows what somebody has to do, of which they can be reminded. */
export function hasSteps(page) {
  return page === 'introduction' || page === 'todo';
}

/** Under the thumb on a phone, at the side on a wide screen. */
export function navigation(rooms, page) {
  return html`
    <nav class="rooms" aria-label=${t('shell.navigation')}>
      ${rooms.map(
        (room) => html`
          <a href="#/${room}" aria-current=${room === (WITHIN[page] ?? page) ? 'page' : nothing}>
            ${icon(ROOMS[room].picture)} <span>${tOf('shell.title', room)}</span>
          </a>
        `,
      )}
    </nav>
  `;
}
