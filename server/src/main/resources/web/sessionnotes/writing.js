/** The writing of notes through the outbox, shared and private. */
import { operation } from '../kernel/graphql.js';
import { enqueue, waiting } from '../kernel/outbox.js';

const documents = {
  shared: {
    write: operation(new URL('./noteWrite.graphql', import.meta.url)),
    delete: operation(new URL('./noteDelete.graphql', import.meta.url)),
  },
  private: {
    write: operation(new URL('./privateNoteWrite.graphql', import.meta.url)),
    delete: operation(new URL('./privateNoteDelete.graphql', import.meta.url)),
  },
};

/** The field of an input that says which note. */
const ID = { shared: 'noteId', private: 'privateNoteId' };

/** The longest text of a note, as the server has it. */
export const LONGEST = 2000;

/** The name of the draft of a note that is being written: of a new one by where it stands, else by its entry. */
export function draftName(kind, sessionId, note) {
  return note ? `note:${note.entry}` : `session:${sessionId ?? ''}:note:${kind}`;
}

/** Sends what was written, now or when there is contact. Returns the key by which the outbox tells of it. */
export function write(kind, input, draft) {
  return enqueue(documents[kind].write, { ...input, at: new Date().toISOString() }, { draft, values: { text: input.text } });
}

/** Deletes a note as it was seen, now or when there is contact. */
export function remove(kind, { id, version }) {
  return enqueue(documents[kind].delete, { [ID[kind]]: id, version });
}

/** What waits to be written to a session, or to none: entries of the outbox in order. */
export function unsent(kind, sessionId) {
  return waiting().filter((entry) => isWrite(kind, entry) && (entry.input.sessionId ?? null) === (sessionId ?? null));
}

/** The ids of the notes that wait to be deleted. */
export function leaving(kind) {
  const entries = waiting().filter(({ path }) => path === documents[kind].delete.path);
  return new Set(entries.map(({ input }) => input[ID[kind]]));
}

/** Whether an entry of the outbox writes or deletes a note of this kind. */
export function isOf(kind, entry) {
  return isWrite(kind, entry) || entry.path === documents[kind].delete.path;
}

function isWrite(kind, { path }) {
  return path === documents[kind].write.path;
}
