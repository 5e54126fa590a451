package se.fadder.operations;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.CurrentRequest;

/** The parts that the formats of the log have in common. */
final class LogText {
  private static final int MOST_CAUSES = 8;
  private static final int MOST_FRAMES = 60;

  /**
   * The packages whose messages quote nothing but the program: SQLite never says what was bound.
   */
  private static final List<String> DISCREET =
      List.of(LogText.class.getPackageName() + ".", "org.sqlite.");

  private LogText() {}

  /** The id of the request that is being answered; null when none is. */
  static @Nullable String requestId() {
    CurrentRequest request = CurrentRequest.orNull();
    return request == null ? null : request.id();
  }

  /** The name of the level that most systems know. */
  static String level(LogRecord line) {
    int value = line.getLevel().intValue();
    if (value >= Level.SEVERE.intValue()) {
      return "ERROR";
    } else if (value >= Level.WARNING.intValue()) {
      return "WARN";
    }
    return value >= Level.INFO.intValue() ? "INFO" : "DEBUG";
  }

  /**
   * The text of a fault with its causes, as Java prints them. Of messages only those are shown that
   * Fadder or SQLite wrote: those of Java and of other libraries quote what they could not make
   * sense of, which may be anything that a person has typed.
   */
  static String fault(Throwable fault) {
    StringBuilder text = new StringBuilder();
    Throwable cause = fault;
    for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
      text.append(i == 0 ? "" : "\nCaused by: ").append(cause.getClass().getName());
      StackTraceElement[] frames = cause.getStackTrace();
      if (frames.length > 0 && isDiscreet(frames[0].getClassName())) {
        text.append(": ").append(cause.getMessage());
      }
      for (int frame = 0; frame < Math.min(frames.length, MOST_FRAMES); frame++) {
        text.append("\n\tat ").append(frames[frame]);
      }
      cause = cause.getCause();
    }
    return text.toString();
  }

  private static boolean isDiscreet(String thrower) {
    return DISCREET.stream().anyMatch(thrower::startsWith);
  }
}
