/**
 * The visit of this browser: whether somebody may be signed in. A mark says so, for the session itself is out of reach
 * of scripts; it is another one for each visit, so that what was asked in one is never kept in the next.
 */
import { uuid } from './uuid.js';

const MARK = 'visit';

/** The mark of somebody who has signed out while the server could not be told. */
const LEAVING = 'leaving';

/** The mark of the present visit; null while nobody is signed in. */
export function presentVisit() {
  const mark = localStorage.getItem(MARK);
  return mark === LEAVING ? null : mark;
}

export function beginVisit() {
  localStorage.setItem(MARK, uuid());
}

export function endVisit() {
  localStorage.removeItem(MARK);
}

/** Ends the visit here, before the server knows of it. */
export function leave() {
  localStorage.setItem(MARK, LEAVING);
}

/** Whether the server is still to be told that a visit is over. */
export function isLeaving() {
  return localStorage.getItem(MARK) === LEAVING;
}

// Another window has signed somebody in or out: this one must not show the former person.
addEventListener('storage', ({ key }) => {
  if (key === MARK || key === null) location.reload();
});
