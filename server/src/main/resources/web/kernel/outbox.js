/**
 * The outbox: mutations in the order in which somebody made them, stored on the device first and then sent, so that
 * nothing is lost without contact or when the page is closed. Each is sent with an idempotency key of its own until the
 * server has answered, and so is done once. The outbox belongs to the person signed in. When their session ends it waits
 * for them to come back, and is emptied when somebody else signs in.
 */
import { OUTBOX, asked, transact } from './database.js';
import { mutateAs, operation, server } from './graphql.js';
import { claimedBy, idIn, isHeld, isTemporary, nextOf, resolvedInput, restoredFrom, settledWith, takenBackWith } from './outbox-entries.js';
import { uuid } from './uuid.js';
import { presentVisit } from './visit.js';

export { madeBy, notShown } from './outbox-entries.js';

const AGAIN_AFTER_MS = 5_000;

/**
 * Tells `changed` when an entry begins or ceases to wait; `answered` with the `entry` and the `payload`; and `refused`
 * with the `entry` and the `code`.
 */
export const outbox = new EventTarget();

let entries = [];

/** The id of the person signed in; undefined while that is not known. */
let owner;

/** The ids of what was made, by the key of the entry that made it. */
let made = new Map();

/** The operations by their paths: those of this page, and what an earlier page has left by its path alone. */
const documents = new Map();

let isSending = false;

/** Whether somebody has asked to send since the last attempt began, which may have been in vain. */
let isWanted = false;

/** The id of what an entry has made; undefined while that is not known. */
export function idMadeBy(key) {
  return made.get(key);
}

/** The entries that wait to be sent, in order. */
export function waiting() {
  return entries.filter(({ visit }) => visit === presentVisit());
}

/**
 * Enqueues a mutation, sent now or when there is contact. Returns the key of its entry, which remembers what it is
 * `about`; where that names the key of an earlier entry in `adds`, it says more of that one. One that can be taken back
 * waits `heldMs` for that, unless the page is left; what comes after it waits too, or only what `holds` says: what has a
 * path that begins so.
 */
export function enqueue(document, input, about, heldMs = 0, holds = '') {
  const at = Date.now();
  const entry = { key: uuid(), person: owner, visit: presentVisit(), path: document.path, input, about, at, heldUntil: at + heldMs, holds };
  documents.set(entry.path, document);
  entries.push(entry);
  tell('changed');
  store(entry)
    .catch(() => {})
    .then(flush);
  return entry.key;
}

/** Takes an entry back that was held for that, with what says more of it; false once it is sent, or was. */
export function takeBack(key) {
  if (!isHeld(entries.find((one) => one.key === key), Date.now())) return false;
  const gone = takenBackWith(key, entries);
  entries = entries.filter((one) => !gone.includes(one));
  tell('changed');
  transact(OUTBOX, 'readwrite', async (stored) => {
    gone.forEach((one) => stored.delete(one.key));
    await asked(stored.count());
  }).catch(() => {});
  flush();
  return true;
}

/** Sends what is held at once: whoever leaves the page takes nothing back. */
function letGo() {
  const now = Date.now();
  if (!entries.some((entry) => isHeld(entry, now))) return;
  entries.forEach((entry) => (entry.heldUntil = 0));
  flush();
}

/** Sends what waits, one entry after another. */
export async function flush() {
  isWanted = true;
  if (isSending) return;
  isSending = true;
  try {
    while (isWanted) {
      isWanted = false;
      await sendAll();
    }
  } finally {
    isSending = false;
  }
}

async function sendAll() {
  const next = () => nextOf(waiting(), Date.now());
  for (let entry = next(); entry; entry = next()) {
    if (!(await isSettled(entry))) return;
  }
  const now = Date.now();
  const held = waiting().filter((entry) => isHeld(entry, now));
  if (held.length > 0) setTimeout(flush, Math.min(...held.map(({ heldUntil }) => heldUntil)) - now);
}

/** Sends an entry; false when it still waits. */
async function isSettled(entry) {
  try {
    const isStill = () => entry.visit === presentVisit();
    const payload = await mutateAs(entry.key, documentAt(entry.path), resolvedInput(entry, made), isStill);
    await settle(entry, idIn(payload));
    tell('answered', { entry, payload });
  } catch (failure) {
    if (failure.code === 'BUSY') setTimeout(flush, AGAIN_AFTER_MS);
    if (isTemporary(failure)) return false;
    await settle(entry);
    tell('refused', { entry, code: failure.code ?? 'SERVER' });
  }
  tell('changed');
  return true;
}

function documentAt(path) {
  if (!documents.has(path)) documents.set(path, operation(new URL(path, location.href)));
  return documents.get(path);
}

async function settle(entry, id) {
  if (id) made.set(entry.key, id);
  const gone = settledWith(entry, entries, id);
  await transact(OUTBOX, 'readwrite', async (stored) => {
    if (id && entry.visit === presentVisit()) stored.put({ person: entry.person, visit: entry.visit, id, at: Date.now() }, entry.key);
    gone.filter(({ key }) => !id || key !== entry.key).forEach(({ key }) => stored.delete(key));
    await asked(stored.count());
  }).catch(() => {});
  // Ends last, so that what waits is shown until the answer is.
  const over = new Set(settledWith(entry, entries, id));
  entries = entries.filter((one) => !over.has(one));
}

function store(entry) {
  return transact(OUTBOX, 'readwrite', (stored) => asked(stored.put(entry, entry.key)));
}

/** Says who is signed in: what they have left earlier is sent, and what anybody else has left is deleted. */
export async function claimOutbox(person) {
  owner = person;
  await restored;
  const visit = presentVisit();
  entries = claimedBy(person, entries, visit);
  await restore((stored, all) => {
    const theirs = claimedBy(person, all, visit);
    const keys = new Set(theirs.map(({ key }) => key));
    all.filter(({ key }) => !keys.has(key)).forEach(({ key }) => stored.delete(key));
    theirs.forEach((one) => stored.put(one, one.key));
    return theirs;
  }).catch(() => {});
  flush();
}

/** Throws away what waits, as whoever signs out has agreed to. */
export function emptyOutbox() {
  entries = [];
  made.clear();
  return transact(OUTBOX, 'readwrite', (stored) => asked(stored.clear())).catch(() => {});
}

/** Restores the entries of this visit, of what `claim` leaves of all, and deletes what belongs to nobody any more. */
async function restore(claim = (stored, all) => all) {
  const found = await transact(OUTBOX, 'readwrite', async (stored) => {
    const [keys, values] = await Promise.all([asked(stored.getAllKeys()), asked(stored.getAll())]);
    const all = keys.map((key, place) => ({ ...values[place], key }));
    const sorted = restoredFrom(claim(stored, all), presentVisit(), Date.now());
    sorted.expired.forEach((key) => stored.delete(key));
    return sorted;
  });
  made = new Map([...found.made, ...made]);
  const known = new Set(entries.map(({ key }) => key));
  const older = found.entries.filter(({ key }) => !known.has(key));
  entries = [...older, ...entries];
  if (older.length > 0) tell('changed');
}

function tell(type, detail) {
  outbox.dispatchEvent(new CustomEvent(type, { detail }));
}

server.addEventListener('contact-again', flush);
addEventListener('online', flush);
addEventListener('pagehide', letGo);
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && letGo());

/** Settles once the stored entries are there; a page waits for it, so that it begins with what waits. */
export const restored = restore()
  .catch(() => {})
  .then(() => {
    if (waiting().length > 0) flush();
  });
