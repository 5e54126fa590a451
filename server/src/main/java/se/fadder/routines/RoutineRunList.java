package se.fadder.routines;

/** Which of the started routines are listed. */
public enum RoutineRunList {
  IN_PROGRESS,
  RECENTLY_ENDED,
  ENDED
}
