/**
 * The one place where the client talks to `/graphql`. Operations are `.graphql` files beside the components, which the
 * server serves together with the fragments that they spread, as the one text whose hash it knows.
 */

import { eventsOf } from './events.js';
import { cacheFirst, merge, networkFirst } from './offline-cache.js';
import { RequestFailed } from './request-failed.js';
import { hex, uuid } from './uuid.js';

export { RequestFailed };

/** Tells of `signed-out` and, when the server can be reached or no longer can, of `contact` and `no-contact`. */
export const server = new EventTarget();

const RETRY_AFTER_MS = 1200;

/** The statuses with which a proxy answers when it does not reach the server either. */
const GATEWAY_ALONE = [502, 504];

/**
 * An operation in a file, fetched at once so that it is there when needed. `file` is the file's URL, in place of which
 * the bundle has `{ pathname, text }`: then nothing is fetched.
 */
export function operation(file) {
  const load = async () => {
    const text = file.text ?? (await textAt(file));
    const [, name] = /^(?:query|mutation|subscription) (\w+)/m.exec(text);
    return { name, text, id: await idOf(text) };
  };
  let document;
  const forget = (failure) => {
    document = undefined;
    throw failure;
  };
  const wanted = () => (document ??= load().catch(forget));
  wanted().catch(() => {});
  wanted.path = file.pathname;
  return wanted;
}

async function textAt(file) {
  // The file may come from the service worker's cache, so its arrival says nothing of the server.
  const response = await fetch(file).catch(lost);
  if (!response.ok) throw new RequestFailed('SERVER');
  return response.text();
}

/**
 * The name by which the server knows a document: the SHA-256 of its text. Undefined where the browser does not reckon
 * it, as over plain http on a local network; then the text is sent.
 */
async function idOf(text) {
  const hash = await hashOf(text);
  return hash && `sha256:${hash}`;
}

async function hashOf(text) {
  if (!crypto.subtle) return undefined;
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}

/** Queries. Returns `data`, or without contact the cached answer; throws RequestFailed. */
export async function query(document, variables = {}) {
  const wanted = await document();
  return networkFirst(wanted.name, variables, () => send(wanted, variables));
}

/**
 * Queries what hardly ever changes: where the device has an answer of which `isRight(data)` says that it holds, nothing
 * is asked. Returns `data`; throws RequestFailed.
 */
export async function queryOnce(document, variables, isRight) {
  const wanted = await document();
  return cacheFirst(wanted.name, variables, isRight, () => send(wanted, variables));
}

/**
 * Queries without caching what is of no use later, such as what is found while somebody types. Throws RequestFailed.
 */
export async function look(document, variables) {
  return send(await document(), variables);
}

/**
 * Sends a mutation, done once however often it must be sent: a lost answer is asked for again with the same key.
 * Returns the payload; throws RequestFailed also when the server refuses it.
 */
export function mutate(document, input) {
  return mutateAs(uuid(), document, input);
}

/**
 * Sends a mutation with a key that was made before, so that one already sent with it is not done twice. It is sent again
 * only if `isStill` says so by then: meanwhile somebody else may have signed in.
 */
export async function mutateAs(idempotencyKey, document, input, isStill = () => true) {
  const variables = { input: { ...input, idempotencyKey } };
  const wanted = await document();
  let data;
  try {
    data = await send(wanted, variables);
  } catch (failure) {
    if (!['NO_CONTACT', 'BUSY'].includes(failure.code)) throw failure;
    await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
    if (!isStill()) throw failure;
    data = await send(wanted, variables);
  }
  const [payload] = Object.values(data);
  if (payload.userErrors.length > 0) throw new RequestFailed(payload.userErrors[0].code, payload);
  merge(payload);
  return payload;
}

/** A fetch that tells whether the server could be reached at all. */
export async function reach(url, init) {
  const response = await fetch(url, init).catch((failure) => {
    if (init.signal?.aborted) throw failure;
    return lost();
  });
  if (GATEWAY_ALONE.includes(response.status)) lost();
  server.dispatchEvent(new Event('contact'));
  return response;
}

function lost() {
  server.dispatchEvent(new Event('no-contact'));
  throw new RequestFailed('NO_CONTACT');
}

/**
 * Follows a subscription: tells `next` the data of each answer, and `lives` that the server is still there. Of an answer
 * that is the same as `known`, data which are there already, nothing is told. Settles when the server ends it, with
 * whether there is nothing more to see; throws RequestFailed, also when it breaks off.
 */
export async function subscribe(document, variables, { known, next, lives, signal }) {
  const revision = known && (await hashOf(JSON.stringify({ data: known })));
  const headers = revision ? { 'last-event-id': revision } : {};
  const response = await post(await document(), variables, 'text/event-stream', signal, headers);
  let last = false;
  for await (const { event, data } of eventsOf(response.body)) {
    lives();
    if (event === 'complete') return last;
    if (event !== 'next') continue;
    const answer = dataOf(JSON.parse(data));
    last = Object.values(answer).includes(null);
    next(answer);
  }
  throw new RequestFailed('NO_CONTACT');
}

async function send(document, variables) {
  const response = await post(document, variables, 'application/graphql-response+json');
  return dataOf(await response.json());
}

/**
 * Sends an operation, whatever its answer comes as. It names the document, and sends the text to a server that does not
 * know it, because it is newer than this page.
 */
async function post(document, variables, accept, signal, more = {}) {
  const named = document.id && { documentId: document.id };
  const headers = { 'content-type': 'application/json', accept, ...more };
  let response = await ask(document, variables, named ?? { query: document.text }, headers, signal);
  if (response.status === 404 && named) {
    document.id = undefined;
    response = await ask(document, variables, { query: document.text }, headers, signal);
  }
  if (response.status === 401) {
    server.dispatchEvent(new Event('signed-out'));
    throw new RequestFailed('SIGNED_OUT');
  }
  if (response.status === 429 || response.status === 503) throw new RequestFailed('BUSY');
  if (!response.ok) throw new RequestFailed(await refusal(response));
  return response;
}

function dataOf({ data, errors }) {
  if (errors || !data) throw new RequestFailed('SERVER');
  return data;
}

function ask({ name: operationName }, variables, source, headers, signal) {
  return reach('/graphql', {
    method: 'POST',
    headers,
    body: JSON.stringify({ ...source, operationName, variables }),
    signal,
  });
}

/**
 * The failure of a refused request; a page from before the server's upgrade asks for what the server no longer takes.
 */
async function refusal(response) {
  const { errors } = await response.json().catch(() => ({}));
  const outdated = ['DOCUMENT_NOT_TRUSTED', 'GRAPHQL_VALIDATION_FAILED'].includes(errors?.[0]?.extensions?.code);
  return outdated ? 'OUTDATED' : 'SERVER';
}
