/**
 * The last answers to what was asked, kept on the device so that they can be read without contact: for the person
 * signed in, and nobody after them. Keeping is a help, so a browser that cannot keep is no failure.
 */
import { asked, transact } from './database.js';
import { presentVisit } from './visit.js';

/** Under which key it is written whose the answers are: `{ visit, person }`. */
const OWNER = 'owner';

const MOST = 50;

/** No longer than the server lets a sign-in rest. */
const LONGEST_MS = 7 * 24 * 60 * 60 * 1000;

/** Tells `shown` with the time `at`, in ms, and the `name` of an operation when a kept answer is shown. */
export const kept = new EventTarget();

/** Answers what `ask` answers, and keeps it; without contact answers what was kept, else throws as `ask` does. */
export async function orKept(name, variables, ask) {
  const visit = presentVisit();
  const key = `${name} ${JSON.stringify(variables)}`;
  try {
    const data = await ask();
    keep(visit, key, data).catch(() => {});
    return data;
  } catch (failure) {
    const found = failure.code === 'NO_CONTACT' && (await find(visit, key).catch(() => undefined));
    if (!found) throw failure;
    kept.dispatchEvent(new CustomEvent('shown', { detail: { name, at: found.at } }));
    return found.data;
  }
}

/** Brings what is kept up to date with what a mutation has answered: objects of the same id get the new fields. */
export async function freshen(payload) {
  const visit = presentVisit();
  const changed = new Map();
  each(payload, (object) => changed.set(object.id, object));
  await transact('readwrite', async (store) => {
    if ((await asked(store.get(OWNER)))?.visit !== visit) return;
    for (const [key, answer] of await entries(store)) {
      each(answer.data, (object) => {
        const news = changed.get(object.id) ?? {};
        for (const field of Object.keys(object)) if (field in news) object[field] = news[field];
      });
      store.put(answer, key);
    }
  }).catch(() => {});
}

/** Forgets everything, and what is still to be sent with it. */
export async function forget() {
  for (const name of ['kept', 'queue']) {
    await transact('readwrite', (store) => asked(store.clear()), name).catch(() => {});
  }
}

async function keep(visit, key, data) {
  if (!visit) return;
  const person = data.viewer?.person?.id;
  await transact('readwrite', async (store) => {
    if (presentVisit() !== visit) return;
    const owner = await asked(store.get(OWNER));
    if (owner?.visit !== visit || (person && owner.person !== person)) {
      store.clear();
      if (!person) return;
      store.put({ visit, person }, OWNER);
    }
    store.put({ data, at: Date.now() }, key);
    if (person || (await asked(store.count())) > MOST) await prune(store);
  });
}

async function find(visit, key) {
  if (!visit) return undefined;
  return transact('readonly', async (store) => {
    const owner = await asked(store.get(OWNER));
    const answer = await asked(store.get(key));
    return owner?.visit === visit && answer && isFresh(answer) ? answer : undefined;
  });
}

async function prune(store) {
  const newestFirst = (await entries(store)).sort(([, one], [, other]) => other.at - one.at);
  newestFirst.forEach(([key, answer], place) => {
    if (place >= MOST || !isFresh(answer)) store.delete(key);
  });
}

function isFresh({ at }) {
  return Date.now() - at < LONGEST_MS;
}

async function entries(store) {
  const [keys, values] = await Promise.all([asked(store.getAllKeys()), asked(store.getAll())]);
  return keys.map((key, place) => [key, values[place]]).filter(([key]) => key !== OWNER);
}

/** Calls `visit` with every object that has an id, however deep. */
function each(value, visit) {
  if (value === null || typeof value !== 'object') return;
  if (typeof value.id === 'string') visit(value);
  Object.values(value).forEach((inner) => each(inner, visit));
}
