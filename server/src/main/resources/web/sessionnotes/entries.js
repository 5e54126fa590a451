/**
 * The entries of notes as plain data. Notes of one author and entry are versions of it that were written apart, such as
 * on two devices; mostly there is one.
 */

/** The entries of notes in order, each a list of its versions; of a deleted one that has another version nothing is left. */
export function entriesOf(notes) {
  const entries = new Map();
  for (const note of notes) {
    const key = `${note.author?.id ?? ''} ${note.entry}`;
    entries.set(key, [...(entries.get(key) ?? []), note]);
  }
  return [...entries.values()].map((versions) => {
    const written = versions.filter(({ text }) => text !== null);
    return written.length > 0 ? written : versions.slice(0, 1);
  });
}

/** The last text of each entry that waits to be sent; `waits` are entries of the outbox that write, in order. */
export function unsentOf(waits) {
  const last = new Map();
  for (const { input } of waits) last.set(input.entry, input);
  return [...last.values()];
}
