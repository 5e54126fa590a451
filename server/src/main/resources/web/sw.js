/**
 * The service worker, which opens the client without contact. The server puts `SHELL` before this: the version, and the
 * hash of each file by its path. A cache holds the files of one version, checked by their hashes, and nothing else is
 * ever kept or answered here.
 */
const CACHE = `shell-${SHELL.version}`;

/** The folder of files whose names change with their content: what the page has loaded already is that very file. */
const NAMED_BY_CONTENT = '/assets/';

addEventListener('install', (event) => event.waitUntil(fill()));
addEventListener('activate', (event) => event.waitUntil(takeOver()));
addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  const isOurs = origin === location.origin && Object.hasOwn(SHELL.files, pathname);
  if (isOurs && event.request.method === 'GET') event.respondWith(serve(event.request, pathname));
});

/** A newer version waits until every page of the older one is closed, or until somebody takes it. */
addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(skipWaiting());
});

/**
 * Fills the cache with all files or none: one that is not of this version fails its hash, and the whole is tried again
 * later.
 */
async function fill() {
  const cache = await caches.open(CACHE);
  const keep = async ([path, integrity]) => {
    const cached = path.startsWith(NAMED_BY_CONTENT) ? 'default' : 'no-cache';
    const response = await fetch(path, { integrity, cache: cached });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    await cache.put(path, response);
  };
  await Promise.all(Object.entries(SHELL.files).map(keep));
}

/** Drops what older versions have kept, and serves the page of the first visit too, which came without a worker. */
async function takeOver() {
  const others = (await caches.keys()).filter((name) => name.startsWith('shell-') && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
  await clients.claim();
}

async function serve(request, path) {
  const cache = await caches.open(CACHE);
  return (await cache.match(path, { ignoreVary: true })) ?? fetch(request);
}
