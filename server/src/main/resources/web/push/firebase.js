/**
 * Firebase's own web library, which is fetched from this server, and only where the server has a configuration for it.
 * It is not kept for use without contact: what it does needs contact anyway.
 */
const LIBRARY = '/lib/firebase';

let loading;

/** The token by which Firebase reaches this browser; a new one when the old one is over. */
export async function tokenFor(configuration, registration) {
  const { vapidKey } = configuration;
  await dropOtherKey(registration, vapidKey);
  const { messaging, getToken } = await load(configuration);
  return getToken(messaging, { vapidKey, serviceWorkerRegistration: registration });
}

/** Deletes the token, at Firebase and here. Without contact here alone, so that nothing arrives all the same. */
export async function dropToken(configuration, registration) {
  const subscription = await registration.pushManager.getSubscription();
  if (!subscription) return;
  try {
    const { messaging, getToken, deleteToken } = await load(configuration);
    // The library learns in no other way which worker it is.
    await getToken(messaging, { vapidKey: configuration.vapidKey, serviceWorkerRegistration: registration });
    await deleteToken(messaging);
  } finally {
    await subscription.unsubscribe();
  }
}

function load(configuration) {
  loading ??= start(configuration);
  loading.catch(() => (loading = undefined));
  return loading;
}

async function start({ apiKey, projectId, messagingSenderId, appId }) {
  const [{ initializeApp }, { getMessaging, getToken, deleteToken }] = await Promise.all([
    import(`${LIBRARY}/firebase-app.js`),
    import(`${LIBRARY}/firebase-messaging.js`),
  ]);
  const app = initializeApp({ apiKey, projectId, messagingSenderId, appId });
  return { messaging: getMessaging(app), getToken, deleteToken };
}

/** Drops a subscription under a key that the server has no longer: it would be taken for a good one. */
async function dropOtherKey(registration, vapidKey) {
  const subscription = await registration.pushManager.getSubscription();
  const key = subscription?.options?.applicationServerKey;
  if (key && base64Url(new Uint8Array(key)) !== vapidKey.replace(/=+$/, '')) await subscription.unsubscribe();
}

function base64Url(bytes) {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
