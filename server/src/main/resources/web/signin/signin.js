/** What the server can be asked before anybody is signed in. */
import { RequestFailed, reach } from '../kernel/graphql.js';

/** Signs in; the server answers with a cookie that scripts cannot read. Throws RequestFailed. */
export async function signIn(username, password) {
  const response = await post('/signin', { username, password, client: 'BROWSER' });
  if (response.ok) return;
  if (response.status === 400 || response.status === 401) throw new RequestFailed('WRONG_CREDENTIALS');
  throw await failed(response);
}

/** Changes one's own password and signs out everywhere else. Throws RequestFailed. */
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
}

async function failed(response) {
  if (response.status === 503) return new RequestFailed('BUSY');
  if (response.status >= 500) return new RequestFailed('SERVER');
  if (response.status === 401) return new RequestFailed('SIGNED_OUT');
  const { code } = await response.json().catch(() => ({}));
  return new RequestFailed(code ?? 'SERVER');
}

/** Signs out, here and on the server. */
export async function signOut() {
  await post('/signout', {});
}

/** The demonstration's accounts, `{ password, accounts }`; null outside of demonstration mode. */
export async function demonstration() {
  const response = await reach('/signin/demo', { headers: { accept: 'application/json' } });
  return response.ok ? response.json() : null;
}

function post(path, body) {
  return reach(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
}
