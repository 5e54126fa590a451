package se.fadder.routines;

/** The states of a run. Derived, never stored. */
public enum RoutineRunState {
  IN_PROGRESS,
  FINISHED,
  PUT_AWAY
}
