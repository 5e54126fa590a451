/** The session of the person signed in, as this browser knows it: how it begins and ends. */
import { emptyDrafts } from './drafts.js';
import { failureOf, postJson } from './endpoints.js';
import { reach } from './graphql.js';
import { forgetLanguage } from './language.js';
import { clearAnswers } from './offline-cache.js';
import { emptyOutbox } from './outbox.js';
import { beginVisit, endVisit, isLeaving, leave, presentVisit } from './visit.js';

/** Whether somebody may be signed in here. Asks the server where this browser does not know; throws RequestFailed. */
export async function mayBeSignedIn() {
  await finishSignOut();
  if (presentVisit()) return true;
  const { signedIn } = await signInStatus();
  if (signedIn) await beginSession();
  return signedIn;
}

/** For how long what the server has told is still so, as far as a way in needs it. */
const FRESH_MS = 5_000;
let latest;

/**
 * What the server tells before anybody has signed in: `{ signedIn, demo }`; what it has told this very moment is not
 * asked for again. Throws RequestFailed.
 */
export function recentSignInStatus() {
  return latest && performance.now() - latest.at < FRESH_MS ? latest.status : signInStatus();
}

/** Asks it. */
function signInStatus() {
  const status = askSignInStatus();
  latest = { at: performance.now(), status };
  status.catch(() => (latest = undefined));
  return status;
}

async function askSignInStatus() {
  const response = await reach('/signin', { headers: { accept: 'application/json' } });
  if (!response.ok) throw await failureOf(response);
  return response.json();
}

/**
 * Notes that somebody has signed in: what the device shows of anybody before them goes. What somebody has not sent yet
 * stays until it is known who this is.
 */
export async function beginSession() {
  beginVisit();
  await clearAnswers();
}

/**
 * Signs out. On this device it is done at once, and nothing of the person is left, not even what they have not sent;
 * without contact the server is told when there is contact again. Returns whether the server knows.
 */
export async function signOut() {
  leave();
  forgetLanguage();
  await Promise.all([clearAnswers(), emptyOutbox(), emptyDrafts()]);
  return finishSignOut().then(
    (continueAt) => {
      if (continueAt) location.assign(continueAt);
      return true;
    },
    () => false,
  );
}

/**
 * Tells the server of a sign-out that it has not heard of, if there is one. Returns where the browser is signed out as
 * well, if it signed in there. Throws RequestFailed.
 */
export async function finishSignOut() {
  if (!isLeaving()) return undefined;
  const response = await postJson('/signout', {});
  if (!response.ok) throw await failureOf(response);
  endVisit();
  return response.status === 200 ? (await response.json()).continueAt : undefined;
}

/** Notes that the server has ended the session: of the person nothing is left here but what they have not sent. */
export async function dropSession() {
  endVisit();
  await clearAnswers();
}
