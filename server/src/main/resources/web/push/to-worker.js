/** The page's connection with the service worker's part of push: what it tells, and what it is told. */
import { RequestFailed } from '../kernel/graphql.js';

const READY_WITHIN_MS = 10_000;

/** Tells `renewed`, `open` with an `address`, and `answered` with an `answer`, the `kind` answered to, its `outcome`. */
export const told = new EventTarget();

navigator.serviceWorker?.addEventListener('message', ({ data }) => {
  const { push, ...detail } = data ?? {};
  if (push) told.dispatchEvent(new CustomEvent(push, { detail }));
});

/** The registration of the worker, once it works; throws RequestFailed where it does not come to that. */
export async function worker() {
  const late = new Promise((_, reject) => {
    setTimeout(() => reject(new RequestFailed('PUSH_FAILED')), READY_WITHIN_MS);
  });
  return Promise.race([navigator.serviceWorker.ready, late]);
}

/** Tells the worker, if there is one by now. Returns whether it was told. */
export async function sayToWorker(message) {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  registration?.active?.postMessage(message);
  return Boolean(registration?.active);
}
