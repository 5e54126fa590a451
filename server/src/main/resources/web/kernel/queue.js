/**
 * What somebody does, in the order in which they do it: kept on the device first and then sent, so that nothing is lost
 * without contact or when the page is closed. Each is sent with a key of its own until the server has answered, and so
 * is done once. It is the person's who is signed in, and goes with them.
 */
import { asked, transact } from './database.js';
import { mutateAs, operation, server } from './graphql.js';
import { uuid } from './uuid.js';
import { presentVisit } from './visit.js';

/** What does not reach the server, or comes when it cannot be taken, waits; anything else is an answer. */
const WAITS = ['NO_CONTACT', 'BUSY', 'SIGNED_OUT', 'OUTDATED'];

/** Shorter than the server remembers a key. */
const LONGEST_MS = 29 * 24 * 60 * 60 * 1000;

const AGAIN_AFTER_MS = 5_000;

/**
 * Tells `changed` when something waits that did not, or no longer does; `answered` with the `entry` and the `payload`;
 * and `refused` with the `entry` and the `code`.
 */
export const queue = new EventTarget();

let entries = [];

/** The ids of what was made, by the key of the entry that made it. */
let made = new Map();

const documents = new Map();

let isSending = false;

/** An entry's part that stands for what an earlier one makes. */
export function madeBy(key) {
  return { madeBy: key };
}

/** The id of what an entry has made; undefined while that is not known. */
export function idMadeBy(key) {
  return made.get(key);
}

/** What waits to be sent, in order: `{ key, path, input, about, at }`, with the time of the tap in ms. */
export function waiting() {
  return entries.filter(({ visit }) => visit === presentVisit());
}

/** Does something, now or when there is contact. Answers the key of its entry, which remembers what it is `about`. */
export function enqueue(document, input, about) {
  const entry = { key: uuid(), visit: presentVisit(), path: document.path, input, about, at: Date.now() };
  entries.push(entry);
  tell('changed');
  keep(entry)
    .catch(() => {})
    .then(flush);
  return entry.key;
}

/** Sends what waits, one after another. */
export async function flush() {
  if (isSending) return;
  isSending = true;
  try {
    for (let [entry] = waiting(); entry; [entry] = waiting()) if (!(await isSettled(entry))) return;
  } finally {
    isSending = false;
  }
}

/** Sends an entry; false when it still waits. */
async function isSettled(entry) {
  try {
    const payload = await mutateAs(entry.key, documentAt(entry.path), inputOf(entry));
    await settle(entry, idIn(payload));
    tell('answered', { entry, payload });
  } catch (failure) {
    if (failure.code === 'BUSY') setTimeout(flush, AGAIN_AFTER_MS);
    if (WAITS.includes(failure.code)) return false;
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

/** With what earlier entries have made in its place. */
function inputOf({ input }) {
  return Object.fromEntries(
    Object.entries(input).map(([field, value]) => [field, value?.madeBy ? made.get(value.madeBy) : value]),
  );
}

/** The one object that a payload shows. */
function idIn(payload) {
  return Object.values(payload).find((value) => value?.id)?.id;
}

/** An entry is no more, nor are those that build on it when it has made nothing. */
async function settle(entry, id) {
  if (id) made.set(entry.key, id);
  const over = ({ key, input }) =>
    key === entry.key || (!id && Object.values(input).some((value) => value?.madeBy === entry.key));
  const gone = entries.filter(over);
  await transact(
    'readwrite',
    async (store) => {
      if (id && entry.visit === presentVisit()) store.put({ visit: entry.visit, id, at: Date.now() }, entry.key);
      gone.filter(({ key }) => !id || key !== entry.key).forEach(({ key }) => store.delete(key));
      await asked(store.count());
    },
    'queue',
  ).catch(() => {});
  // Last, so that what waits is shown until the answer is.
  entries = entries.filter((one) => !over(one));
}

function keep(entry) {
  return transact('readwrite', (store) => asked(store.put(entry, entry.key)), 'queue');
}

/** What another page of this visit has left; what is of nobody any more is deleted. */
async function recall() {
  const visit = presentVisit();
  const all = await transact(
    'readwrite',
    async (store) => {
      const [keys, values] = await Promise.all([asked(store.getAllKeys()), asked(store.getAll())]);
      const found = keys.map((key, place) => ({ ...values[place], key }));
      const isOver = (one) => one.visit !== visit || Date.now() - one.at > LONGEST_MS;
      found.filter(isOver).forEach(({ key }) => store.delete(key));
      return found.filter((one) => !isOver(one));
    },
    'queue',
  );
  all.filter(({ id }) => id).forEach(({ key, id }) => made.set(key, id));
  const known = new Set(entries.map(({ key }) => key));
  const older = all.filter(({ id, key }) => !id && !known.has(key)).sort((one, other) => one.at - other.at);
  entries = [...older, ...entries];
  if (older.length > 0) tell('changed');
}

function tell(type, detail) {
  queue.dispatchEvent(new CustomEvent(type, { detail }));
}

server.addEventListener('contact-again', flush);
addEventListener('online', flush);

/** Asked for before anything is drawn, so that a page begins with what waits. */
export const recalled = recall()
  .catch(() => {})
  .then(() => {
    if (waiting().length > 0) flush();
  });
