package se.fadder.calendarfeed;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.kernel.Endpoint.Request;

/** The form of the addresses under which calendars are, and of what is answered there. */
final class CalendarFile {
  static final String TYPE = "text/calendar; charset=utf-8";

  /** The answer for what is not there, which the server gives to every such address alike. */
  static final Answer NOWHERE = new Answer(404, Map.of(), "text/plain", new byte[0]);

  private static final String ENDING = ".ics";

  private CalendarFile() {}

  /** The name of the file that is asked for, without its ending; empty when that is another. */
  static Optional<String> nameIn(Request request) {
    String name = Objects.requireNonNull(request.secret()).value();
    return name.endsWith(ENDING)
        ? Optional.of(name.substring(0, name.length() - ENDING.length()))
        : Optional.empty();
  }

  /** The address of a file. */
  static String address(String path, String name) {
    return path + "/" + name + ENDING;
  }
}
