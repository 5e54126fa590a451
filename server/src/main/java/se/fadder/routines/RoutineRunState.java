package se.fadder.routines;

/** Where a started routine stands. Derived, never stored. */
public enum RoutineRunState {
  IN_PROGRESS,
  FINISHED,
  PUT_AWAY
}
