/** The session of the person signed in, as this browser knows it: how it begins and ends. */
import { failureOf, postJson } from './endpoints.js';
import { reach } from './graphql.js';
import { clearDevice } from './offline-cache.js';
import { beginVisit, endVisit, isLeaving, leave, presentVisit } from './visit.js';

/** Whether somebody may be signed in here. Asks the server where this browser does not know; throws RequestFailed. */
export async function mayBeSignedIn() {
  await finishSignOut();
  if (presentVisit()) return true;
  const { signedIn } = await signInStatus();
  if (signedIn) await beginSession();
  return signedIn;
}

/** Asks what the server tells before anybody has signed in: `{ signedIn, demo }`. Throws RequestFailed. */
export async function signInStatus() {
  const response = await reach('/signin', { headers: { accept: 'application/json' } });
  if (!response.ok) throw await failureOf(response);
  return response.json();
}

/** Notes that somebody has signed in: what was stored for anybody before them goes. */
export async function beginSession() {
  beginVisit();
  await clearDevice();
}

/**
 * Signs out. On this device it is done at once, and nothing of the person is left; without contact the server is told
 * when there is contact again. Returns whether the server knows.
 */
export async function signOut() {
  leave();
  await clearDevice();
  return finishSignOut().then(
    () => true,
    () => false,
  );
}

/** Tells the server of a sign-out that it has not heard of, if there is one. Throws RequestFailed. */
export async function finishSignOut() {
  if (!isLeaving()) return;
  const response = await postJson('/signout', {});
  if (!response.ok) throw await failureOf(response);
  endVisit();
}

/** Notes that the server has ended the session: nothing of the person is left on this device. */
export async function dropSession() {
  endVisit();
  await clearDevice();
}
