package se.fadder.jobs;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reason why a job failed, told without what it was about: the message of an exception can
 * quote data.
 */
final class Reason {
  static final String LEFT = "neither finished nor postponed";

  private static final String OURS = "se.fadder.";
  private static final int MOST_CAUSES = 3;

  private Reason() {}

  /** The reason of an exception: its class and that of its cause, and the place in our code. */
  static String of(Throwable thrown) {
    return Stream.iterate(thrown, Throwable::getCause)
        .takeWhile(cause -> cause != null)
        .limit(MOST_CAUSES)
        .map(cause -> cause.getClass().getName())
        .collect(Collectors.joining(" by ", "", place(thrown)));
  }

  private static String place(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(OURS))
        .findFirst()
        .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
        .orElse("");
  }
}
