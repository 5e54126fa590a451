package se.fadder.supervision;

import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;

/** The words for what cannot be done to a session as it is by now. */
final class SessionEnds {
  private SessionEnds() {}

  /** That it was held, or called off, which is not what the viewer says of it. */
  static <T> Outcome<T> already(T value, Session session) {
    return Outcome.overtaken(
        value,
        session.state() == SessionState.HELD
            ? Problem.at("sessionId", "SESSION_HELD", "Somebody has said that it took place.")
            : Problem.at("sessionId", "SESSION_CALLED_OFF", "It has been called off."));
  }

  /** That somebody has changed it since the viewer saw it. */
  static <T> Outcome<T> changed(T value) {
    return Outcome.overtaken(
        value, Problem.at("sessionId", "SESSION_CHANGED", "Somebody has changed it meanwhile."));
  }

  static Problem notBegun() {
    return Problem.at("sessionId", "SESSION_NOT_BEGUN", "It has not begun yet.");
  }

  static Problem tooLate() {
    return Problem.at("sessionId", "LOGGED_TOO_LATE", "A session is logged within 30 days.");
  }
}
