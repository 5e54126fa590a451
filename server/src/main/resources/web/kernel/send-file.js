import { RequestFailed, reach, server } from './graphql.js';

const SAID = { 404: 'NOT_FOUND', 413: 'FILE_TOO_LARGE', 503: 'BUSY' };

/** Sends a file of rows; what is wrong with it is an answer with status 422. Throws RequestFailed. */
export async function sendFile(path, file) {
  const response = await reach(path, { method: 'POST', headers: { 'content-type': 'text/csv' }, body: file });
  if (response.status === 401) {
    server.dispatchEvent(new Event('signed-out'));
    throw new RequestFailed('SIGNED_OUT');
  }
  if (response.ok || response.status === 422) return response;
  throw new RequestFailed(SAID[response.status] ?? 'SERVER');
}
