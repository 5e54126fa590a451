package se.fadder.routines;

import se.fadder.kernel.Problem;

/** What came of a change of a routine, or of one that was started. */
public sealed interface RoutineOutcome<T> {
  /** It was done, or it was so already. */
  record Done<T>(T thing) implements RoutineOutcome<T> {}

  /** It was not done. */
  record Refused<T>(Problem problem) implements RoutineOutcome<T> {}

  static <T> RoutineOutcome<T> refused(String field) {
    return new Refused<>(Problem.notFound(field));
  }

  static <T> RoutineOutcome<T> invalid(String field, String message) {
    return new Refused<>(Problem.at(field, "INVALID", message));
  }
}
