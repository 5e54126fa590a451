package se.fadder.routines;

import se.fadder.kernel.Problem;

/** What came of a change of a routine, or of one that was started. */
public sealed interface Outcome<T> {
  /** It was done, or it was so already. */
  record Done<T>(T thing) implements Outcome<T> {}

  /** It was not done. */
  record Refused<T>(Problem problem) implements Outcome<T> {}

  static <T> Outcome<T> refused(String field) {
    return new Refused<>(Problem.notFound(field));
  }

  static <T> Outcome<T> invalid(String field, String message) {
    return new Refused<>(Problem.at(field, "INVALID", message));
  }
}
