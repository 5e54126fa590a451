/**
 * Where the focus goes when what had it is taken from the page: to what stands there now, such as the button that
 * opened a form which is closed again. Otherwise a keyboard and a screen reader would begin again at the top.
 */

/** What can be given the focus without anything else happening, such as a keyboard that covers half of a phone. */
const WAYS = 'a[href], button:not(:disabled), summary, [tabindex="0"], input[type="checkbox"]:not(:disabled)';

/** What had the focus last, for as long as nobody has tapped beside it. */
let last;

globalThis.document?.addEventListener('focusin', ({ target }) => (last = target));
globalThis.document?.addEventListener('pointerdown', ({ target }) => {
  if (!target.closest('a[href], button, summary, input, select, textarea, label, [tabindex]')) last = undefined;
});

/** Notes where within an element the focus is, before that is drawn anew; undefined when it is elsewhere. */
export function focusWithin(host) {
  if (!last || !host.contains(last)) return undefined;
  const way = [];
  for (let node = last; node !== host; node = node.parentElement) {
    way.push({ parent: node.parentElement, place: [...node.parentElement.children].indexOf(node) });
  }
  return { held: last, way };
}

/** Gives the focus to what has taken the place of what had it, if that is gone. */
export function keepFocus(noted) {
  if (!noted || noted.held.isConnected || !isLost()) return;
  const left = noted.way.find(({ parent }) => parent.isConnected);
  if (left) nearest(left)?.focus({ preventScroll: true });
}

function isLost() {
  return document.activeElement === document.body || document.activeElement === null;
}

/** The first way at or after a place among the children of an element, else the last before it, else one around. */
function nearest({ parent, place }) {
  const children = [...parent.children];
  const after = children.slice(place).flatMap(waysIn)[0];
  const found = after ?? children.slice(0, place).flatMap(waysIn).at(-1);
  if (found || !parent.parentElement || parent.matches('main')) return found;
  return nearest({ parent: parent.parentElement, place: [...parent.parentElement.children].indexOf(parent) + 1 });
}

function waysIn(element) {
  const all = element.matches(WAYS) ? [element] : [...element.querySelectorAll(WAYS)];
  return all.filter((one) => one.checkVisibility());
}
