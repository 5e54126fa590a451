package se.fadder.routines;

/** The lists of runs. */
public enum RoutineRunList {
  IN_PROGRESS,
  RECENTLY_ENDED,
  ENDED
}
