import { uuid } from './uuid.js';

/** How far down each page of this visit was read, so that going back leads to the same place. */
const places = new Map();
let here = enter();

history.scrollRestoration = 'manual';

/** Call when the address has changed and the old page is still drawn; the answer scrolls the new one once it is. */
export function turnPage() {
  places.set(here, scrollY);
  here = enter();
  return () => scrollTo(0, places.get(here) ?? 0);
}

/** The key of this entry of the browser's history: a new one where we have not been before. */
function enter() {
  const key = history.state?.key ?? uuid();
  history.replaceState({ key }, '');
  return key;
}
