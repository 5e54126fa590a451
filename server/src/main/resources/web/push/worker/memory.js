/**
 * The memory of the worker between its short lives: the `language` of the page, the ids that were `shown`, and the
 * `posts` that are still to reach the server. No page touches it, so it has a database of its own.
 */

let openingMemory;

/**
 * Changes what is kept under a name, in one transaction, so that two events at once never undo one another. `change` is
 * given what there is and returns what is to be there. Returns what there was; undefined where a browser cannot keep.
 */
async function changeKept(name, change) {
  const database = await openMemory();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction('kept', 'readwrite');
    const store = transaction.objectStore('kept');
    const before = store.get(name);
    before.onsuccess = () => store.put(change(before.result), name);
    transaction.oncomplete = () => resolve(before.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Reads what is kept under a name; undefined when nothing is. */
async function keptAs(name) {
  const database = await openMemory();
  return new Promise((resolve, reject) => {
    const request = database.transaction('kept').objectStore('kept').get(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function openMemory() {
  openingMemory ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('fadder-push', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('kept');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  openingMemory.catch(() => (openingMemory = undefined));
  return openingMemory;
}
