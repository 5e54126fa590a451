/** The search for the server while it cannot be reached, so that the page comes alive by itself. */
import { reach, server } from './graphql.js';
import { check } from './updates.js';

const EVERY_MS = 20_000;

let looking;

server.addEventListener('no-contact', () => {
  looking ??= setInterval(look, EVERY_MS);
});

server.addEventListener('contact', () => {
  if (!looking) return;
  clearInterval(looking);
  looking = undefined;
  server.dispatchEvent(new Event('contact-again'));
  // A server that was away may have come back as a newer one.
  check();
});

addEventListener('online', look);
document.addEventListener('visibilitychange', look);

function look() {
  if (looking && document.visibilityState === 'visible') reach('/health/live', {}).catch(() => {});
}
