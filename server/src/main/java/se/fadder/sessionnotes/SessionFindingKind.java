package se.fadder.sessionnotes;

/** What a search in sessions can find a text in. */
public enum SessionFindingKind {
  QUESTION,
  NOTE,
  COMMITMENT,
  PRIVATE_NOTE
}
