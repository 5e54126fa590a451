package se.fadder.statements;

/** What a statement is about. */
public enum StatementKind {
  ACCESSIBILITY,
  PRIVACY,
  CONTACT
}
