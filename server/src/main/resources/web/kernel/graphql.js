/** The one place where the client talks to `/graphql`. Operations are `.graphql` files beside the components. */

/** Why an operation gave no answer. `code` is one of the texts' `kernel.error` family. */
export class RequestFailed extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/** Tells of `signed-out` and, when the server can be reached or no longer can, of `contact` and `no-contact`. */
export const server = new EventTarget();

const RETRY_AFTER_MS = 1200;

/** An operation in a file; the file is fetched at once, so that it is there when needed. */
export function operation(url) {
  const load = async () => {
    const response = await reach(url, {});
    if (!response.ok) throw new RequestFailed('SERVER');
    return response.text();
  };
  let document = load();
  document.catch(() => (document = undefined));
  return () => (document ??= load());
}

/** Reads. Answers with `data`; throws RequestFailed. */
export async function query(document, variables = {}) {
  return send(await document(), variables);
}

/**
 * Changes something, once, however often it must be sent: a lost answer is asked for again with the same key.
 * Answers with the payload; throws RequestFailed also when the server refuses it.
 */
export async function mutate(document, input) {
  const variables = { input: { ...input, idempotencyKey: crypto.randomUUID() } };
  const text = await document();
  let data;
  try {
    data = await send(text, variables);
  } catch (failure) {
    if (!['NO_CONTACT', 'BUSY'].includes(failure.code)) throw failure;
    await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
    data = await send(text, variables);
  }
  const [payload] = Object.values(data);
  if (payload.userErrors.length > 0) throw new RequestFailed(payload.userErrors[0].code);
  return payload;
}

/** A fetch that tells whether the server could be reached at all. */
export async function reach(url, init) {
  let response;
  try {
    response = await fetch(url, init);
  } catch {
    server.dispatchEvent(new Event('no-contact'));
    throw new RequestFailed('NO_CONTACT');
  }
  server.dispatchEvent(new Event('contact'));
  return response;
}

async function send(text, variables) {
  const [, operationName] = /^(?:query|mutation) (\w+)/m.exec(text);
  const response = await reach('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
    },
    body: JSON.stringify({ operationName, query: text, variables }),
  });
  if (response.status === 401) {
    server.dispatchEvent(new Event('signed-out'));
    throw new RequestFailed('SIGNED_OUT');
  }
  if (response.status === 429 || response.status === 503) throw new RequestFailed('BUSY');
  if (!response.ok) throw new RequestFailed('SERVER');
  const { data, errors } = await response.json();
  if (errors || !data) throw new RequestFailed('SERVER');
  return data;
}
