/** The requests about one's own second factor, with the token of a half sign-in or signed in. All throw RequestFailed. */
import { failureOf, postJson } from '../kernel/endpoints.js';
import { beginSession } from '../kernel/session.js';

async function post(path, texts) {
  const response = await postJson(`/secondfactor/${path}`, texts);
  if (!response.ok) throw await failureOf(response);
  return response;
}

/** Gives a code besides the password, and is in. */
export async function giveCode(token, code) {
  await post('give', { token, code });
  await beginSession();
}

/** The secret for an app, `{ secret, uri, qrCode }`; without a token for whoever is in. */
export async function propose(token) {
  return (await post('propose', token ? { token } : {})).json();
}

/** Sets up the app that has made the code; the recovery codes. With a token one is in. */
export async function confirm(token, code) {
  const { recoveryCodes } = await (await post('confirm', token ? { token, code } : { code })).json();
  if (token) await beginSession();
  return recoveryCodes;
}

/** New recovery codes in place of the former. */
export async function renewCodes(code) {
  return (await (await post('codes', { code })).json()).recoveryCodes;
}

export async function removeFactor(code) {
  await post('remove', { code });
}
