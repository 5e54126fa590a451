/** The browser's own database, in which the client keeps what must outlive the page. */

/** What was answered, and what is still to be sent. */
const STORES = ['kept', 'queue'];

let opening;

/**
 * Runs `act` with a store in one transaction, and answers what it answers once that is on disk. `act` may await
 * requests to the store, put through `asked`, and nothing else. `mode` is `readonly` or `readwrite`; `name` is the store's.
 */
export async function transact(mode, act, name = 'kept') {
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

/** What a request to the store answers. */
export function asked(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function open() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('fadder', 2);
    request.onupgradeneeded = () => {
      const { result } = request;
      STORES.filter((name) => !result.objectStoreNames.contains(name)).forEach((name) => result.createObjectStore(name));
    };
    request.onsuccess = () => {
      // Another window brings a newer form of it, and waits until this one lets go.
      request.result.onversionchange = () => {
        request.result.close();
        opening = undefined;
      };
      resolve(request.result);
    };
    // A window with an older client holds on to it; without it nothing is kept here until that one is gone.
    request.onblocked = () => {
      opening = undefined;
      reject(new DOMException('held by another window', 'AbortError'));
    };
    request.onerror = () => reject(request.error);
  });
  return opening;
}
