import { uuid } from './uuid.js';

/** The scroll position of each page of this visit, so that going back leads to where the page was left. */
const positions = new Map();
let here = enter();

history.scrollRestoration = 'manual';

/** Notes where the old page is left, while it is still drawn; the answer scrolls the new page once that is drawn. */
export function changePage() {
  positions.set(here, scrollY);
  here = enter();
  return () => scrollTo(0, positions.get(here) ?? 0);
}

/** The key of the present entry of the browser's history: a new one where nobody has been before. */
function enter() {
  const key = history.state?.key ?? uuid();
  history.replaceState({ key }, '');
  return key;
}
