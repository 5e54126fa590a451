/** What the server can be asked before anybody is signed in. */
import { RequestFailed, reach } from '../kernel/graphql.js';
import { clearDevice } from '../kernel/offline-cache.js';
import { beginVisit, endVisit, isLeaving, leave, presentVisit } from '../kernel/visit.js';

/** Whether somebody may be signed in here. Asks the server where this browser does not know; throws RequestFailed. */
export async function mayBeIn() {
  if (isLeaving()) await tellOfLeaving();
  if (presentVisit()) return true;
  const { signedIn } = await entrance();
  if (signedIn) await arrive();
  return signedIn;
}

/** Signs in; the server answers with a cookie that scripts cannot read. Throws RequestFailed. */
export async function signIn(username, password) {
  if (isLeaving()) await tellOfLeaving();
  const response = await post('/signin', { username, password, client: 'BROWSER' });
  if (response.ok) return arrive();
  if (response.status === 400 || response.status === 401) throw new RequestFailed('WRONG_CREDENTIALS');
  throw await failed(response);
}

/**
 * Changes one's own password and signs out everywhere else; without the present one by the link that waits for whoever
 * is signed in. Throws RequestFailed.
 */
export async function changePassword(present, password) {
  const response = await post('/password', { present, password });
  if (!response.ok) throw await failed(response);
}

/** Whom an invitation is for, `{ name, username }` with a suggested user name; null when it holds no longer. */
export async function invitation(token) {
  const response = await post('/invitation', { token });
  if (response.status === 404) return null;
  if (!response.ok) throw await failed(response);
  return response.json();
}

/** Opens the account that one is invited to, and signs in. Throws RequestFailed. */
export async function acceptInvitation(token, username, password) {
  const response = await post('/invitation', { token, username, password, client: 'BROWSER' });
  if (!response.ok) throw await failed(response);
  await arrive();
}

async function failed(response) {
  if (response.status === 503) return new RequestFailed('BUSY');
  if (response.status >= 500) return new RequestFailed('SERVER');
  if (response.status === 401) return new RequestFailed('SIGNED_OUT');
  const { code } = await response.json().catch(() => ({}));
  return new RequestFailed(code ?? 'SERVER');
}

/**
 * Signs out. Here it is done at once, and nothing of the person is left; without contact the server is told when there
 * is contact again. Answers whether it knows.
 */
export async function signOut() {
  leave();
  await clearDevice();
  return tellOfLeaving().then(
    () => true,
    () => false,
  );
}

/** Takes note that the server has ended the visit: nothing of the person is left here. */
export async function putOut() {
  endVisit();
  await clearDevice();
}

/** The demonstration's accounts, `{ password, accounts }`; null outside of demonstration mode. */
export async function demonstration() {
  return (await entrance()).demo;
}

async function entrance() {
  const response = await reach('/signin', { headers: { accept: 'application/json' } });
  if (!response.ok) throw await failed(response);
  return response.json();
}

/** Begins a visit: what was stored for anybody before it goes. */
async function arrive() {
  beginVisit();
  await clearDevice();
}

async function tellOfLeaving() {
  const response = await post('/signout', {});
  if (!response.ok) throw await failed(response);
  endVisit();
}

function post(path, body) {
  return reach(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
}
