/**
 * Drafts: what somebody has typed into forms and neither sent nor thrown away, by the name of the form. They are stored
 * on the device, so that they outlive whatever arrives meanwhile, the page and the session, and belong to the person
 * signed in: they are deleted when somebody else signs in.
 */
import { nothing } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { DRAFTS, asked, transact } from './database.js';

/** The longest that a draft is kept, as what is still to be sent is. */
const LONGEST_MS = 29 * 24 * 60 * 60 * 1000;

/** Tells `changed` when a draft begins or ceases to be there. */
export const drafts = new EventTarget();

/** The drafts by name: `{ person, values, at, problem }`, the last where the server has refused what was sent. */
let all = new Map();

/** The id of the person signed in; undefined while that is not known. */
let owner;

/** What was typed into the form of a name: its values by the names of the fields. Undefined when there is nothing. */
export function draftOf(name) {
  const found = all.get(name);
  return found?.person === owner ? found.values : undefined;
}

/** Why the server has refused what the form of a name holds, as `{ code }`; undefined once it was typed in again. */
export function problemOf(name) {
  const found = all.get(name);
  return found?.person === owner ? found.problem : undefined;
}

/**
 * Puts back what the server has refused, with the problem as `{ code }`. What was begun in the same field meanwhile
 * comes after it.
 */
export function returnDraft(name, values, problem) {
  const begun = draftOf(name) ?? {};
  const both = Object.entries(values).map(([field, value]) => [field, joined(value, begun[field])]);
  return keepDraft(name, { ...begun, ...Object.fromEntries(both) }, problem);
}

function joined(value, begun) {
  return begun && begun !== value ? `${value}\n\n${begun}` : value;
}

/** Whether something was typed into a form whose name begins so. */
export function hasDraft(beginning) {
  return names().some((name) => name.startsWith(beginning));
}

/** How many forms of the person signed in hold something that was not sent. */
export function countDrafts() {
  return names().length;
}

function names() {
  return [...all].filter(([, { person }]) => person === owner).map(([name]) => name);
}

/** Keeps what was typed into a form; empty fields alone are nothing to keep. */
export function keepDraft(name, values, problem) {
  if (!Object.values(values).some(Boolean)) return dropDraft(name);
  const isNew = !all.has(name);
  const draft = { person: owner, values, at: Date.now(), problem };
  all.set(name, draft);
  if (isNew) tell();
  return write((stored) => stored.put(draft, name));
}

/** Forgets what was typed into a form, because it was sent or thrown away. */
export function dropDraft(name) {
  if (all.delete(name)) tell();
  return write((stored) => stored.delete(name));
}

/** Throws all drafts away, as whoever signs out has agreed to. */
export function emptyDrafts() {
  all.clear();
  return write((stored) => stored.clear());
}

/** Says who is signed in: what anybody else has typed is deleted. */
export async function claimDrafts(person) {
  await read;
  owner = person;
  for (const [name, draft] of [...all]) {
    if (draft.person !== person || Date.now() - draft.at > LONGEST_MS) await dropDraft(name);
  }
  tell();
}

const read = transact(DRAFTS, 'readonly', async (stored) => {
  const [keys, values] = await Promise.all([asked(stored.getAllKeys()), asked(stored.getAll())]);
  all = new Map([...keys.map((key, place) => [key, values[place]]), ...all]);
}).catch(() => {});

function write(act) {
  return transact(DRAFTS, 'readwrite', (stored) => asked(act(stored))).catch(() => {});
}

function tell() {
  drafts.dispatchEvent(new Event('changed'));
}

/**
 * A directive on a form, or on one field of it, that fills it with the draft of a name, and keeps what is typed into it.
 * `more` returns what else the draft is to hold, where not all of the form is in fields with names.
 */
class DraftDirective extends Directive {
  #form;
  #name;
  #more;

  render() {
    return nothing;
  }

  update({ element }, [name, more]) {
    this.#name = name;
    this.#more = more;
    if (this.#form === element) return nothing;
    this.#form = element;
    const keep = () => {
      const values = { ...valuesOf(element), ...this.#more?.() };
      // A field that is left changes nothing of what the server has put back and judged meanwhile.
      if (!isSame(values, draftOf(this.#name))) keepDraft(this.#name, values);
    };
    element.addEventListener('input', keep);
    element.addEventListener('change', keep);
    // The fields of the form are drawn after this.
    queueMicrotask(() => fill(element, draftOf(this.#name) ?? {}));
    return nothing;
  }
}

export const draft = directive(DraftDirective);

/** The text of each field of a form, whether what can be ticked is ticked, and which of several was chosen. */
function valuesOf(form) {
  const fields = fieldsOf(form).filter(({ name, type, checked }) => name && (type !== 'radio' || checked));
  return Object.fromEntries(fields.map((one) => [one.name, one.type === 'checkbox' ? one.checked : one.value]));
}

function isSame(values, others) {
  return others !== undefined && Object.entries(values).every(([name, value]) => others[name] === value);
}

function fieldsOf(form) {
  return [...(form.elements ?? [form])];
}

function fill(form, values) {
  for (const field of fieldsOf(form)) {
    if (!(field.name in values)) continue;
    if (field.type === 'checkbox') field.checked = values[field.name];
    else if (field.type === 'radio') field.checked = values[field.name] === field.value;
    else field.value = values[field.name];
  }
}
