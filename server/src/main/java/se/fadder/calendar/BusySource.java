package se.fadder.calendar;

import java.util.regex.Pattern;
import se.fadder.kernel.Id;
import se.fadder.kernel.Text;

/**
 * A thing that makes people busy, known to the room that has it: what it is in general, and which
 * one.
 *
 * @param text as stored, such as {@code SESSION 019b…}; never what somebody has typed
 */
public record BusySource(String text) implements Text {
  /** The kind of what people have said of themselves. */
  private static final String OWN_SAYING = "SELF";

  private static final Pattern FORM = Pattern.compile("[A-Z_]{1,20} [0-9a-f-]{36}");

  public BusySource {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("no kind and id: " + text);
    }
  }

  /** The source of what a person has said of themselves, and of which nobody else learns. */
  public static BusySource ownSaying(Id id) {
    return of(OWN_SAYING, id);
  }

  boolean isOwnSaying() {
    return text.startsWith(OWN_SAYING + " ");
  }

  /** The source of a kind, such as {@code SESSION}. */
  public static BusySource of(String kind, Id id) {
    return new BusySource(kind + " " + id.value());
  }
}
