/**
 * The receiving of push: an id, a kind and when it is over. The server tells the rest; the words are the client's, but
 * for kinds of which the server says its own.
 */

const ACKNOWLEDGED_WITHIN_MS = 2_000;
const MOST_REMEMBERED = 200;

/** What browsers draw at most. Further answers stand in the client and on the page with the answers. */
const MOST_BUTTONS = 2;

addEventListener('push', (event) => event.waitUntil(receive(event.data)));
addEventListener('pushsubscriptionchange', (event) => event.waitUntil(renew(event)));

/** The ids that this worker is busy with: it may be killed before they are shown, and then they are not. */
const underway = new Set();

async function receive(data) {
  const message = messageIn(data);
  if (!message || isOver(message) || underway.has(message.id)) return showNothing();
  underway.add(message.id);
  try {
    await receiveOnce(message);
  } finally {
    underway.delete(message.id);
  }
}

async function receiveOnce(message) {
  if (await wasShown(message.id)) return showNothing();
  const told = await acknowledge(message.id);
  if (told === null) return showNothing();
  await show(message, told);
  await noteShown(message.id);
  await sendPosts();
}

/** The data of a message of FCM; undefined when it is something else. */
function messageIn(data) {
  try {
    const { id, kind, expires } = data.json().data;
    return id && kind && Number(expires) ? { id, kind, expires } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a message is over. A phone that was off, or whose clock is wrong, may get what was sent in time. */
function isOver({ expires }) {
  return Date.now() >= 1000 * expires;
}

/**
 * Whether an id was shown. The screen is not asked: a browser that is asked while it shows something may forget that.
 */
async function wasShown(id) {
  const before = await keptAs('shown').catch(() => undefined);
  return before?.includes(id) ?? false;
}

/**
 * Remembers an id, after it is shown: what is lost with a worker that is killed on the way is shown when it comes
 * again.
 */
async function noteShown(id) {
  await changeKept('shown', (ids = []) => [...ids, id].slice(-MOST_REMEMBERED)).catch(() => {});
}

/**
 * Tells the server that a notification has arrived. Returns what it is about; null when it is over, undefined without
 * contact.
 */
async function acknowledge(token) {
  try {
    const response = await postOnce('/push/delivered', { token }, AbortSignal.timeout(ACKNOWLEDGED_WITHIN_MS));
    if (response.status === 404) return null;
    if (response.ok) return await response.json();
  } catch {
    // No contact, or none in time.
  }
  await keepPost('/push/delivered', { token }).catch(() => {});
  return undefined;
}

/** Shows a notification, with neither names nor titles: a lock screen is read by others too. */
async function show({ id, kind }, told) {
  const language = await languageOf(told?.language);
  const say = await wordsIn(language).catch(() => undefined);
  const { title, body } = told?.said ? spoken(told.said) : wordsOf(kind, told, say);
  await registration.showNotification(title ?? 'Fadder', {
    body: body ?? say?.('push.somethingForYou'),
    lang: language,
    // Another of the same kind takes the place of the one before, and is heard like it; but not by whoever is busy.
    tag: kind,
    renotify: !told?.silent,
    silent: told?.silent ?? false,
    icon: '/icons/fadder-192.png',
    badge: '/icons/fadder-badge-96.png',
    actions: told && body && say ? actionsFor(kind, told.answers, say) : [],
    data: { id, address: told?.address },
  });
  await navigator.setAppBadge?.().catch(() => {});
}

function spoken({ title, line }) {
  return { title, body: line };
}

/**
 * The client's words for a kind; none for one that it is too old to know. Without contact nobody knows of how many
 * things it is, and only words that do not say it are said.
 */
function wordsOf(kind, told, say) {
  const body = say?.of('push.body', kind, { count: told?.number });
  if (!body || (!told && say.counts('push.body', kind))) return {};
  return { title: say.of('push.title', kind), body };
}

/** The buttons, as many as the system draws; where it draws none, a tap opens the page with the answers. */
function actionsFor(kind, answers, say) {
  return answers
    .map((action) => ({ action, title: say.of('push.answerTo', `${kind}_${action}`) ?? say.of('push.answer', action) }))
    .filter(({ title }) => title)
    .slice(0, Math.min(Notification.maxActions ?? 0, MOST_BUTTONS));
}

/**
 * Shows nothing, for what is over or was shown before. Yet a browser lets only few messages pass in silence: Safari
 * takes the subscription away after three, and Chrome speaks up itself once its patience is used up, though not while a
 * page or a notification of the client's is on the screen. So otherwise something is shown, which says that there is
 * nothing, makes no sound and is taken away again at once.
 */
async function showNothing() {
  if ((await isInView()) || (await registration.getNotifications()).length > 0) return;
  const language = await languageOf();
  const say = await wordsIn(language).catch(() => undefined);
  await registration.showNotification('Fadder', {
    body: say?.('push.nothingNew'),
    lang: language,
    tag: 'nothing',
    silent: true,
    icon: '/icons/fadder-192.png',
    badge: '/icons/fadder-badge-96.png',
  });
  for (const shown of await registration.getNotifications({ tag: 'nothing' })) shown.close();
}

async function isInView() {
  return (await windows()).some(({ visibilityState }) => visibilityState === 'visible');
}

function windows() {
  return clients.matchAll({ type: 'window', includeUncontrolled: true });
}

/**
 * Renews the registration, as the browser has another address for push. Only a page can tell Firebase, so an open one
 * does; else the next one does when it starts, since it compares the address with the one that it told last.
 */
async function renew({ oldSubscription, newSubscription }) {
  if (oldSubscription && !newSubscription) {
    await registration.pushManager.subscribe(oldSubscription.options).catch(() => {});
  }
  await tellWindows({ push: 'renewed' });
}

async function tellWindows(message) {
  for (const window of await windows()) window.postMessage(message);
}
