package se.fadder.routines;

import se.fadder.audit.ChangeKind;

/** The kinds of changes of routines. */
public enum RoutineChangeKind implements ChangeKind {
  ROUTINE_PUBLISHED,
  ROUTINE_OWNER_ASSIGNED,
  ROUTINE_REVIEW_SET
}
