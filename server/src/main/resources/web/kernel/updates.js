/** The service worker, which opens the client without contact, and the newer versions of the client that it brings. */

const CHECKED_EVERY_MS = 30 * 60_000;

/** Tells `newer` when another version is there and waits. */
export const updates = new EventTarget();

/** The one script that this page may run as its worker. */
const worker = globalThis.trustedTypes
  ? trustedTypes.createPolicy('fadder-worker', { createScriptURL: () => '/sw.js' }).createScriptURL('')
  : '/sw.js';

let registration;

/** Whether another window has taken a newer version, which serves this one too from now on. */
let isTakenElsewhere = false;

/** Whether this window has asked for the newer version. */
let isTaking = false;
let checkedAt = performance.now();

/** Whether a newer version waits for `takeNewer`. */
export function hasNewer() {
  return isTakenElsewhere || Boolean(registration?.waiting && navigator.serviceWorker.controller);
}

/** Starts over in the newer version. Other windows, where somebody may be writing, are only told that it is there. */
export function takeNewer() {
  isTaking = true;
  if (registration?.waiting) registration.waiting.postMessage('take-over');
  else location.reload();
}

/** Asks whether there is a newer version. */
export async function check() {
  checkedAt = performance.now();
  await registration?.update().catch(() => {});
}

/** Whether the page that one gets by now begins with another script than this one, whose files may be gone. */
export async function isReplaced() {
  const { pathname } = new URL(document.querySelector('script[type="module"]').src);
  const pageIn = (response) => (response.ok ? response.text() : undefined);
  const page = await fetch('/')
    .then(pageIn)
    .catch(() => {});
  return page !== undefined && !page.includes(`"${pathname}"`);
}

/** Installs the client on the device, once the page has all it needs itself. */
export async function keepClient() {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done, { once: true }));
  let isKept = Boolean(workers.controller);
  workers.addEventListener('controllerchange', () => {
    if (isTaking) location.reload();
    isTakenElsewhere = isKept;
    isKept = true;
    tell();
  });
  registration = await workers.register(worker, { updateViaCache: 'none' }).catch(() => {});
  if (!registration) return;
  tell();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', tell));
  document.addEventListener('visibilitychange', () => {
    const due = performance.now() - checkedAt > CHECKED_EVERY_MS;
    if (document.visibilityState === 'visible' && due) check();
  });
  // A browser looks too when a kept page is opened, but in its own time.
  if (workers.controller) check();
}

function tell() {
  if (hasNewer()) updates.dispatchEvent(new Event('newer'));
}
