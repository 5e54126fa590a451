package se.fadder.today;

import se.fadder.audit.ChangeKind;

/** The kinds of changes of the day that are about a person's introduction. */
enum TodayChangeKind implements ChangeKind {
  STEP_NUDGED
}
