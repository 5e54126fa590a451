/** Answers from a notification, by its one-time token: kept until the server has taken them, so that none is lost. */

const SYNC = 'push-posts';
const MOST_POSTS = 50;
const AGAIN_AFTER_MS = 1_500;
const LONGEST_POST_MS = 10_000;

/** How an answer fared, by the status of the server's answer. */
const OUTCOMES = { 200: 'TAKEN', 409: 'TAKEN', 404: 'OVER' };

/** How one fared that was refused, by the code of the refusal: no fault, the day has moved on. */
const REFUSALS = { BREAK_OVER: 'OVER', BREAK_NOT_LATER: 'NOT_LATER' };

addEventListener('notificationclick', (event) => {
  const { action, notification } = event;
  notification.close();
  navigator.clearAppBadge?.().catch(() => {});
  const { id: token, address } = notification.data ?? {};
  event.waitUntil(action && token ? answerFrom(token, action, notification.tag) : open(token, address));
});

addEventListener('sync', (event) => {
  if (event.tag === SYNC) event.waitUntil(sendPosts({ insist: true }));
});

addEventListener('message', (event) => {
  const { push, ...said } = event.data ?? {};
  if (push === 'start') event.waitUntil(start(said));
  if (push === 'answer') event.waitUntil(answerFrom(said.token, said.answer, said.kind));
  if (push === 'forget') event.waitUntil(forgetPerson());
});

/** Notes that a page has started: it says which language to speak, and there may be contact again. */
async function start({ language }) {
  await changeKept('language', () => language).catch(() => {});
  await sendPosts();
}

/** Drops what is still to be sent for somebody who has signed out, and takes what is theirs off the screen. */
async function forgetPerson() {
  await changeKept('posts', () => []).catch(() => {});
  for (const shown of await registration.getNotifications()) shown.close();
  await navigator.clearAppBadge?.().catch(() => {});
}

/** Answers, and says when: it may be long before there is contact. */
async function answerFrom(token, answer, kind) {
  await keepPost('/push/answer', { token, answer, at: new Date().toISOString() }, kind);
  await sendPosts();
  if (await isKept(token)) {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
    await sendPosts();
  }
}

async function isKept(token) {
  const posts = (await keptAs('posts')) ?? [];
  return posts.some(({ body }) => body.token === token && body.answer);
}

/**
 * Opens what a notification is about, where a tap without a button leads; where that is nowhere, the page with the
 * answers, which is all there is on an iPhone.
 */
async function open(token, about) {
  const address = about ?? (token ? `/#/notification/${encodeURIComponent(token)}` : '/');
  const [window] = await windows();
  const focused = await window?.focus().catch(() => undefined);
  if (focused) focused.postMessage({ push: 'open', address });
  else await clients.openWindow(address);
}

/** Keeps a post until it is sent; the kind of what it answers is for the words of how it fared. */
async function keepPost(path, body, kind) {
  const post = { path, body, kind, key: `${path} ${body.token}` };
  await changeKept('posts', (posts = []) => [...posts.filter(({ key }) => key !== post.key), post].slice(-MOST_POSTS));
}

let sending = Promise.resolve();

/**
 * Sends what is kept, one round after another, so that nothing goes out twice. What does not reach the server stays,
 * and the browser is asked to wake this worker when there is contact; `insist` makes it ask again.
 */
function sendPosts({ insist = false } = {}) {
  const round = sending.then(sendAll);
  sending = round.catch(() => {});
  return round.then(async (isAllSent) => {
    if (isAllSent) return;
    if (insist) throw new Error('no contact');
    await registration.sync?.register(SYNC).catch(() => {});
  });
}

async function sendAll() {
  for (const { path, body, kind, key } of (await keptAs('posts').catch(() => [])) ?? []) {
    const response = await postOnce(path, body, AbortSignal.timeout(LONGEST_POST_MS)).catch(() => undefined);
    if (!response || response.status === 429 || response.status >= 500) return false;
    await changeKept('posts', (posts = []) => posts.filter((post) => post.key !== key));
    if (body.answer) await tellOutcome({ answer: body.answer, kind }, await outcomeOf(response));
  }
  return true;
}

async function outcomeOf(response) {
  const outcome = OUTCOMES[response.status];
  if (outcome) return outcome;
  const { code } = await response.json().catch(() => ({}));
  return REFUSALS[code] ?? 'REFUSED';
}

/** Sends a post once. The token is the authority, so that no cookie goes with it. */
function postOnce(path, body, signal) {
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
    credentials: 'omit',
    signal,
  });
}

/**
 * Tells how an answer has fared. One that is taken needs no words outside of the page; any other would pass for done.
 */
async function tellOutcome(given, outcome) {
  await tellWindows({ push: 'answered', ...given, outcome });
  if (outcome === 'TAKEN' || (await isInView())) return;
  const language = await languageOf();
  const say = await wordsIn(language).catch(() => undefined);
  await registration.showNotification('Fadder', {
    body: say?.of('push.outcome', outcome),
    lang: language,
    tag: 'outcome',
    silent: true,
    icon: '/icons/fadder-192.png',
    badge: '/icons/fadder-badge-96.png',
  });
}
