package se.fadder.statements;

import se.fadder.audit.ChangeKind;

/** The kinds of changes of statements. */
public enum StatementChangeKind implements ChangeKind {
  STATEMENT_CHANGED
}
