/** What is asked of the browser and of the server to sign in with a passkey and to add one. */
import { failureOf, postJson } from '../kernel/endpoints.js';
import { RequestFailed } from '../kernel/graphql.js';
import { beginSession, finishSignOut } from '../kernel/session.js';

/** How long one has to find one's phone. */
const TIMEOUT_MS = 120_000;

/** ES256, EdDSA and RS256, as the server takes them. */
const ALGORITHMS = [-7, -8, -257];

/** Signs in. Returns false where whoever was asked has turned away. Throws RequestFailed. */
export async function signInWithPasskey() {
  await finishSignOut();
  const { challenge, relyingParty } = await (await post('challenge', {})).json();
  const shown = await asked(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: bytes(challenge),
        rpId: relyingParty,
        userVerification: 'required',
        timeout: TIMEOUT_MS,
      },
    }),
  );
  if (!shown) return false;
  const { authenticatorData, clientDataJSON, signature, userHandle } = shown.response;
  await post('enter', {
    id: text(shown.rawId),
    userHandle: text(userHandle ?? new ArrayBuffer(0)),
    authenticatorData: text(authenticatorData),
    clientDataJSON: text(clientDataJSON),
    signature: text(signature),
    client: 'BROWSER',
  });
  await beginSession();
  return true;
}

/** Adds a passkey of that name for a person. Returns false where they have turned away. Throws RequestFailed. */
export async function addPasskey(name, displayName) {
  const made = await makePasskey(await (await post('invite', {})).json(), displayName);
  if (!made) return false;
  await post('add', { name, ...made });
  return true;
}

/**
 * Has the device make a passkey. Returns what it answers, as texts; undefined where somebody has turned away. Throws
 * RequestFailed.
 */
export async function makePasskey({ challenge, relyingParty, userHandle, username, known = [] }, displayName) {
  const made = await asked(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: bytes(challenge),
        rp: { id: relyingParty, name: 'Fadder' },
        user: { id: bytes(userHandle), name: username, displayName },
        pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
        excludeCredentials: known.map((id) => ({ type: 'public-key', id: bytes(id) })),
        authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
        attestation: 'none',
        timeout: TIMEOUT_MS,
      },
    }),
  );
  if (!made) return undefined;
  const { attestationObject, clientDataJSON } = made.response;
  return { attestationObject: text(attestationObject), clientDataJSON: text(clientDataJSON) };
}

async function post(path, texts) {
  const response = await postJson(`/passkeys/${path}`, texts);
  if (!response.ok) throw await failureOf(response);
  return response;
}

/** Asks the browser; nothing where somebody has turned away, or has let the time run out. */
async function asked(ask) {
  try {
    return await ask();
  } catch (error) {
    if (error.name === 'NotAllowedError' || error.name === 'AbortError') return undefined;
    throw new RequestFailed(error.name === 'InvalidStateError' ? 'PASSKEY_KNOWN' : 'PASSKEY_FAILED');
  }
}

/** The bytes of a text in base64url. */
function bytes(base64url) {
  return Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
}

/** Some bytes in base64url. */
function text(buffer) {
  const binary = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
