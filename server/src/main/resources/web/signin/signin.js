/** The requests of signing in: those before anybody is signed in, and the change of a password. */
import { failureOf, postJson } from '../kernel/endpoints.js';
import { RequestFailed } from '../kernel/graphql.js';
import { beginSession, finishSignOut, recentSignInStatus } from '../kernel/session.js';

/**
 * Signs in; the server answers with a cookie that scripts cannot read. Returns false where more than the password is
 * asked, for which there is a page of its own. Throws RequestFailed.
 */
export async function signIn(username, password) {
  await finishSignOut();
  const response = await postJson('/signin', { username, password, client: 'BROWSER' });
  if (response.status === 400 || response.status === 401) throw new RequestFailed('WRONG_CREDENTIALS');
  return entered(response, location.hash);
}

/** What is asked besides a password: `{ ask, token, wanted }`, with where whoever gives it wanted to be. */
let further;

export function furtherAsked() {
  return further;
}

export function forgetFurther() {
  further = undefined;
}

async function entered(response, wanted) {
  if (response.ok) {
    await beginSession();
    return true;
  }
  const answer = response.status === 403 ? await response.json() : {};
  if (answer.code !== 'FURTHER_PROOF') throw answer.code ? new RequestFailed(answer.code) : await failureOf(response);
  further = { ...answer, wanted };
  location.hash = '#/second-step';
  return false;
}

/**
 * Changes one's own password and signs out everywhere else; without the present one by the link that waits for whoever
 * is signed in. Throws RequestFailed.
 */
export async function changePassword(present, password) {
  const response = await postJson('/password', { present, password });
  if (!response.ok) throw await failureOf(response);
}

/**
 * The person whom an invitation is for, `{ name, username }` with a suggested user name; null when it holds no longer.
 */
export async function invitation(token) {
  const response = await postJson('/invitation', { token });
  if (response.status === 404) return null;
  if (!response.ok) throw await failureOf(response);
  return response.json();
}

/** Opens the account that one is invited to, and signs in, as `signIn` does. Throws RequestFailed. */
export async function acceptInvitation(token, username, password) {
  const response = await postJson('/invitation', { token, username, password, client: 'BROWSER' });
  return entered(response, '#/');
}

/** The demonstration's accounts, `{ password, accounts }`; null outside of demonstration mode. */
export async function demonstration() {
  return (await recentSignInStatus()).demo;
}
