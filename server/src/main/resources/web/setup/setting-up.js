/** The requests of whoever has a one-time link and is not signed in. */
import { failureOf, postJson } from '../kernel/endpoints.js';
import { beginSession } from '../kernel/session.js';

/** What a link asks for, as the server tells it; null when it opens nothing. Throws RequestFailed. */
export async function lookAt(token) {
  const response = await postJson('/setup', { token });
  if (response.status === 404) return null;
  if (!response.ok) throw await failureOf(response);
  return response.json();
}

/**
 * Asks by what the device is to make a passkey, once there is nothing against what is filled in. Returns `{ asked }`, or
 * `{ refused: { field, code } }`. Throws RequestFailed.
 */
export async function askForPasskey(token, values) {
  const response = await postJson('/setup/passkey', { token, ...values });
  if (response.status === 422) {
    const { field, code } = await response.json();
    return { refused: { field, code } };
  }
  if (!response.ok) throw await failureOf(response);
  return { asked: { ...(await response.json()), username: values.username } };
}

/**
 * Sets up what the link asks for, and signs in. Returns what was refused, as `{ field, code }`; undefined when it was
 * done. Throws RequestFailed.
 */
export async function setUp(token, values) {
  const response = await postJson('/setup', { token, ...values, client: 'BROWSER' });
  if (response.status === 422) {
    const { field, code } = await response.json();
    return { field, code };
  }
  if (!response.ok) throw await failureOf(response);
  await beginSession();
  return undefined;
}
