/** The browser's own database, in which the client keeps what must outlive the page. */

const STORE = 'kept';

let opening;

/**
 * Runs `act` with the store in one transaction, and answers what it answers once that is on disk. `act` may await
 * requests to the store, put through `asked`, and nothing else. `mode` is `readonly` or `readwrite`.
 */
export async function transact(mode, act) {
  const transaction = (await open()).transaction(STORE, mode);
  const done = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  done.catch(() => {});
  const answer = await act(transaction.objectStore(STORE));
  await done;
  return answer;
}

/** What a request to the store answers. */
export function asked(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function open() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('fadder', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opening;
}
