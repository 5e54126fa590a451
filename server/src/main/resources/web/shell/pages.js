/**
 * The pages of all rooms, found by their addresses. What a room exports in its `room.js`:
 *
 * - `pages`: `path`, a pattern of addresses; `title`, the key of its text; `load`, which imports a module that exports
 *   `page({ viewer, params, search })`. A page with a place in the navigation has `place`, `{ picture, isFor(viewer) }`;
 *   one that lies within another's place names that one's path as `within`, or several, of which the first that the
 *   viewer has counts. A page may name the `slots` that it has, say `detail`, the one of its parameters that says what
 *   is open within the page; that it `hasSteps`, of which somebody can be reminded, and that it stands `alone`, also for
 *   whoever is not signed in; the one that `signsIn` is shown to them in place of all others, and to nobody else. One
 *   that is seldom needed has `more`, which is as `place`, and stands in the list of what more there is: among what is
 *   one's own, or as `of` says that of the `unit` or the `organisation`. One that only some can do anything on has the
 *   `roles` of which it takes one: whoever comes by its address without any is told whom it is for.
 * - `parts`: what the room offers for the slots of other pages, and of the frame: `above-page`, and `place`, which is drawn
 *   in each place of the navigation and told its `path`. `kernel/slots.js` tells how.
 * - `start(shell)`: called once, with the element that tells `person-arrived` with the viewer, `person-left`, and what
 *   bubbles up from the pages.
 */
import { holdsRole } from '../kernel/roles.js';
import { paramsOf } from './addresses.js';
import { rooms } from './rooms.js';

/** The page of the shell itself, with the way to what is seldom needed; its place is the last. */
const morePage = {
  path: 'more',
  title: 'shell.more',
  load: () => import('./more-page.js'),
  place: { picture: 'more', isFor: () => true },
};

export const pages = [...rooms.flatMap((room) => room.pages ?? []), morePage];

/** The page through which somebody signs in. */
export const signInPage = pages.find(({ signsIn }) => signsIn);

/** The page where an address leads that no room has. */
const nowherePage = { path: '', title: 'kernel.nowhere', load: () => import('./nowhere-page.js') };

/** The page where the address leads of one that is for others. */
const othersPage = { path: '', title: 'kernel.othersPage', load: () => import('./others-page.js') };

/** Whether two opened pages, `{ page, params }`, are one view in which only another detail, or none, is open. */
export function isSameView(one, other) {
  if (!other || one.page.load !== other.page.load) return false;
  const details = [one.page.detail, other.page.detail];
  if (!details.some(Boolean)) return false;
  const rest = ({ params }) => JSON.stringify(Object.entries(params).filter(([name]) => !details.includes(name)));
  return rest(one) === rest(other);
}

/** The page at a path, and what the path says of it: `{ page, params }`; undefined where there is none. */
export function pageAt(path) {
  for (const page of pages) {
    if (page === signInPage) continue;
    const params = paramsOf(page.path, path);
    if (params) return { page, params };
  }
  return undefined;
}

/** Where a path leads somebody: to its page, to whom that is for, home, or nowhere. */
export function pageFor(path, viewer) {
  const found = pageAt(path);
  if (found) return isFor(found.page, viewer) ? found : { page: othersPage, params: found.page };
  return path === '' ? homeOf(viewer) : { page: nowherePage, params: {} };
}

const isFor = ({ roles }, viewer) => !roles || holdsRole(viewer, ...roles);

/** The pages with a place in the navigation for somebody who has something to do there. */
export function placesFor(viewer) {
  return pages.filter(({ place }) => place?.isFor(viewer));
}

/** The pages that somebody may want now and then. */
export function moreFor(viewer) {
  return pages.filter(({ more }) => more?.isFor(viewer));
}

/** The page where somebody comes in: their first place, or their account. */
export function homeOf(viewer) {
  const [first] = placesFor(viewer);
  return pageAt(first?.path ?? 'account');
}
