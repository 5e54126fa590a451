/**
 * The entries of the outbox as plain data. An entry is `{ key, person, visit, path, input, about, at }`: the idempotency
 * key of a mutation, the id of whoever made it and in which visit, the path of the operation, its input, and the time of
 * the tap in ms; with `heldUntil` and `holds` where it can be taken back.
 */

/** How long an entry is kept: shorter than the server remembers an idempotency key. */
const LONGEST_MS = 29 * 24 * 60 * 60 * 1000;

/** Failures after which an entry waits and is sent again; any other failure is an answer. */
const TEMPORARY = ['NO_CONTACT', 'BUSY', 'SIGNED_OUT', 'OUTDATED'];

/** The placeholder in an input for the id of what an earlier entry makes. */
export function madeBy(key) {
  return { madeBy: key };
}

/** Whether an entry that failed so is sent again later. */
export function isTemporary({ code }) {
  return TEMPORARY.includes(code);
}

/** The input of an entry with the ids of what earlier entries have made; `made` is those ids by the entries' keys. */
export function resolvedInput({ input }, made) {
  return Object.fromEntries(
    Object.entries(input).map(([field, value]) => [field, value?.madeBy ? made.get(value.madeBy) : value]),
  );
}

/** The id of the one object that a payload shows, if it shows any. */
export function idIn(payload) {
  return Object.values(payload).find((value) => value?.id)?.id;
}

/** The entries that are over with `entry`: itself, and those that build on it or say more of it when it has made nothing. */
export function settledWith(entry, entries, id) {
  const buildsOnIt = ({ input, about }) =>
    about?.adds === entry.key || Object.values(input).some((value) => value?.madeBy === entry.key);
  return entries.filter((one) => one.key === entry.key || (!id && buildsOnIt(one)));
}

/** Whether an entry is held, so that it can be taken back. */
export function isHeld(entry, now) {
  return Boolean(entry) && entry.heldUntil > now;
}

/**
 * The entry that is sent next: the first that is not held, nor behind one that is and holds it. An entry `holds` what
 * comes after it: all of it, or what has a path that begins so.
 */
export function nextOf(entries, now) {
  const holding = [];
  return entries.find((entry) => {
    if (isHeld(entry, now)) holding.push(entry.holds ?? '');
    return !holding.some((path) => entry.path.startsWith(path));
  });
}

/** The entries that go when one is taken back: itself, and those that say more of it. */
export function takenBackWith(key, entries) {
  return entries.filter((one) => one.key === key || one.about?.adds === key);
}

/**
 * Sorts what an earlier page has stored: `{ expired, made, entries }`, the keys of what nobody needs any more, the ids
 * that were made by key, and this visit's entries still to be sent, the oldest first. What somebody has left in another
 * visit, which has ended since, stays for when they sign in again.
 */
export function restoredFrom(stored, visit, now) {
  const isOver = (one) => (one.visit !== visit && !one.person) || now - one.at > LONGEST_MS;
  const present = stored.filter((one) => one.visit === visit && !isOver(one));
  return {
    expired: stored.filter(isOver).map(({ key }) => key),
    made: new Map(present.filter(({ id }) => id).map(({ key, id }) => [key, id])),
    entries: present.filter(({ id }) => !id).sort((one, other) => one.at - other.at),
  };
}

/**
 * The entries that write a text which none of the rows shows yet; `rows` are the writer's own, `{ text, at }`. What an
 * entry has made can be there before its answer: asked for meanwhile, told by a stream, or sent by a page whose answer
 * was lost. Each row stands for one entry, and only one that is not older than the entry.
 */
export function notShown(entries, rows) {
  const left = [...rows];
  return entries.filter(({ input, at }) => {
    const written = input.at ? Date.parse(input.at) : at;
    const place = left.findIndex((row) => row.text === input.text && Date.parse(row.at) >= written);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

/** What is left of entries once a person has signed in: their own, whichever visit they are from, for this visit. */
export function claimedBy(person, entries, visit) {
  return entries
    .filter((one) => (one.person ?? (one.visit === visit && person)) === person)
    .map((one) => ({ ...one, person, visit }));
}
