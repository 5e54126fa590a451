/** The server's endpoints beside `/graphql`, which take and answer JSON. */
import { RequestFailed, reach } from './graphql.js';

/** Posts JSON. Returns the response, whatever its status; throws RequestFailed without contact. */
export function postJson(path, body) {
  return reach(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
}

/** The RequestFailed that a refusing response stands for. */
export async function failureOf(response) {
  if (response.status === 503) return new RequestFailed('BUSY');
  if (response.status >= 500) return new RequestFailed('SERVER');
  if (response.status === 401) return new RequestFailed('SIGNED_OUT');
  const { code } = await response.json().catch(() => ({}));
  return new RequestFailed(code ?? 'SERVER');
}
