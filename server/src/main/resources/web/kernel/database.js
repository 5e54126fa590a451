/** The browser's own database, which holds what must outlive the page. */

/** The store of cached answers; its name on the device is an older one, as is the outbox's. */
export const ANSWERS = 'kept';

/** The store of what is still to be sent. */
export const OUTBOX = 'queue';

/** The store of what was typed and neither sent nor thrown away. */
export const DRAFTS = 'drafts';

const STORES = [ANSWERS, OUTBOX, DRAFTS];

let opening;

/**
 * Runs `act` with a store in one transaction, and returns what it returns once that is on disk. `act` may await
 * requests to the store, put through `asked`, and nothing else. `mode` is `readonly` or `readwrite`.
 */
export async function transact(name, mode, act) {
  const transaction = (await open()).transaction(name, mode);
  const done = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  done.catch(() => {});
  const answer = await act(transaction.objectStore(name));
  await done;
  return answer;
}

/** Waits for the answer to a request to a store. */
export function asked(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function open() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('fadder', 3);
    request.onupgradeneeded = () => {
      const { result } = request;
      STORES.filter((name) => !result.objectStoreNames.contains(name)).forEach((name) => result.createObjectStore(name));
    };
    request.onsuccess = () => {
      // Another window brings a newer form of the database, and waits until this window lets go of it.
      request.result.onversionchange = () => {
        request.result.close();
        opening = undefined;
      };
      resolve(request.result);
    };
    // A window with an older client holds on to the database; until that window is closed nothing is stored here.
    request.onblocked = () => {
      opening = undefined;
      reject(new DOMException('held by another window', 'AbortError'));
    };
    request.onerror = () => reject(request.error);
  });
  return opening;
}
