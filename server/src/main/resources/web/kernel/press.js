/**
 * Whether somebody presses on the page at this moment: a finger lies on it, or the button of a mouse is down. What they
 * press stays where it is and what it is until they have let go, whatever arrives meanwhile; otherwise the tap would go
 * to what has taken its place, or to nothing.
 */

/** From then on it is no tap but a long press, a drag or a selection, which must not keep the page as it is. */
const LONGEST_MS = 1_000;

/** How long after a finger is lifted the browser may take to make a click of it. */
const CLICK_MS = 100;

/** What waits for the end of a press: `{ over, end }`, a promise and what settles it; undefined while nobody presses. */
let press;
let alarm;

/** A promise of the end of the press that is under way; undefined when there is none. */
export function pressed() {
  return press?.over;
}

function begin() {
  end();
  let settle;
  press = { over: new Promise((resolve) => (settle = resolve)), end: settle };
  alarm = setTimeout(end, LONGEST_MS);
}

function lift() {
  if (!press) return;
  clearTimeout(alarm);
  alarm = setTimeout(end, CLICK_MS);
}

/** Ends the press with its click: what waits is drawn once all have heard of that, what the click itself changes at once. */
function click() {
  if (!press) return;
  clearTimeout(alarm);
  setTimeout(press.end);
  press = undefined;
}

function end() {
  clearTimeout(alarm);
  press?.end();
  press = undefined;
}

globalThis.addEventListener?.('pointerdown', begin, true);
globalThis.addEventListener?.('pointerup', lift, true);
globalThis.addEventListener?.('pointercancel', end, true);
globalThis.addEventListener?.('click', click, true);
