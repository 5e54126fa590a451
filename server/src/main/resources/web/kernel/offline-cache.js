/**
 * A cache of the last answers to queries, on the device, so that they can be read without contact. It belongs to the
 * person signed in, and is emptied when they leave. It is a help: a browser that cannot store anything works without
 * it.
 */
import { ANSWERS, asked, transact } from './database.js';
import { presentVisit } from './visit.js';

/** The key of the record that says whose the answers are: `{ visit, person }`. */
const OWNER = 'owner';

const MOST = 50;

/** The longest that an answer is kept: no longer than the server lets a sign-in rest. */
const LONGEST_MS = 7 * 24 * 60 * 60 * 1000;

/** Tells `shown` with the time `at`, in ms, and the `name` of an operation when a cached answer is shown. */
export const offlineCache = new EventTarget();

/** Returns what `ask` returns, and caches it; without contact returns the cached answer, else throws as `ask` does. */
export async function networkFirst(name, variables, ask) {
  const visit = presentVisit();
  const key = `${name} ${JSON.stringify(variables)}`;
  try {
    const data = await ask();
    store(visit, key, data).catch(() => {});
    return data;
  } catch (failure) {
    const found = failure.code === 'NO_CONTACT' && (await find(visit, key).catch(() => undefined));
    if (!found) throw failure;
    offlineCache.dispatchEvent(new CustomEvent('shown', { detail: { name, at: found.at } }));
    return found.data;
  }
}

/** Returns the cached answer if there is one and `isRight(data)` says that it holds, else what `ask` returns, cached. */
export async function cacheFirst(name, variables, isRight, ask) {
  const found = await find(presentVisit(), `${name} ${JSON.stringify(variables)}`).catch(() => undefined);
  return found && isRight(found.data) ? found.data : networkFirst(name, variables, ask);
}

/** Whether there is a cached answer to a query by the name of its operation. */
export async function isCached(name, variables) {
  return Boolean(await find(presentVisit(), `${name} ${JSON.stringify(variables)}`).catch(() => undefined));
}

/** Brings cached answers up to date with the payload of a mutation: objects of the same id get the new fields. */
export async function merge(payload) {
  const visit = presentVisit();
  const changed = new Map();
  each(payload, (object) => changed.set(object.id, object));
  await transact(ANSWERS, 'readwrite', async (answers) => {
    if ((await asked(answers.get(OWNER)))?.visit !== visit) return;
    for (const [key, answer] of await entries(answers)) {
      each(answer.data, (object) => {
        const news = changed.get(object.id) ?? {};
        for (const field of Object.keys(object)) if (field in news) object[field] = news[field];
      });
      answers.put(answer, key);
    }
  }).catch(() => {});
}

/** Removes all cached answers. */
export function clearAnswers() {
  return transact(ANSWERS, 'readwrite', (stored) => asked(stored.clear())).catch(() => {});
}

async function store(visit, key, data) {
  if (!visit) return;
  const person = data.viewer?.person?.id;
  await transact(ANSWERS, 'readwrite', async (answers) => {
    if (presentVisit() !== visit) return;
    const owner = await asked(answers.get(OWNER));
    if (owner?.visit !== visit || (person && owner.person !== person)) {
      answers.clear();
      if (!person) return;
      answers.put({ visit, person }, OWNER);
    }
    answers.put({ data, at: Date.now() }, key);
    if (person || (await asked(answers.count())) > MOST) await prune(answers);
  });
}

async function find(visit, key) {
  if (!visit) return undefined;
  return transact(ANSWERS, 'readonly', async (answers) => {
    const owner = await asked(answers.get(OWNER));
    const answer = await asked(answers.get(key));
    return owner?.visit === visit && answer && isFresh(answer) ? answer : undefined;
  });
}

async function prune(answers) {
  const newestFirst = (await entries(answers)).sort(([, one], [, other]) => other.at - one.at);
  newestFirst.forEach(([key, answer], place) => {
    if (place >= MOST || !isFresh(answer)) answers.delete(key);
  });
}

function isFresh({ at }) {
  return Date.now() - at < LONGEST_MS;
}

async function entries(answers) {
  const [keys, values] = await Promise.all([asked(answers.getAllKeys()), asked(answers.getAll())]);
  return keys.map((key, place) => [key, values[place]]).filter(([key]) => key !== OWNER);
}

/** Calls `visit` with every object that has an id, however deep it lies. */
function each(value, visit) {
  if (value === null || typeof value !== 'object') return;
  if (typeof value.id === 'string') visit(value);
  Object.values(value).forEach((inner) => each(inner, visit));
}
