package se.fadder.sessionnotes;

import se.fadder.audit.ChangeKind;

/** The kinds of changes of notes that the audit log holds: those of shared ones, without text. */
public enum SessionNotesChangeKind implements ChangeKind {
  SESSION_NOTE_WRITTEN,
  /** Noted once an hour: notes are saved while somebody types. */
  SESSION_NOTE_CHANGED,
  SESSION_NOTE_DELETED
}
