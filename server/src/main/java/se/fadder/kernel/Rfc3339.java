package se.fadder.kernel;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The format of instants in JSON, written and read: RFC 3339 as the <a
 * href="https://scalars.graphql.org/andimarek/date-time">specification of the scalar DateTime</a>
 * narrows it, always with exactly three digits of a second, so that texts of one length sort as the
 * instants do.
 */
public final class Rfc3339 {
  private static final DateTimeFormatter UTC =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3})(?:Z|([+-])([01]\\d|2[0-3]):([0-5]\\d))");

  private Rfc3339() {}

  /** The instant in UTC, such as {@code 2026-03-02T09:15:00.000Z}; what is finer is cut off. */
  public static String text(Instant instant) {
    return UTC.format(instant);
  }

  /**
   * The instant that a text names, with any offset to UTC.
   *
   * @throws DateTimeException when it is none, or not written so
   */
  public static Instant parse(String text) {
    Matcher form = FORM.matcher(text.toUpperCase(Locale.ROOT));
    if (!form.matches() || text.endsWith("-00:00")) {
      throw new DateTimeException("not a date-time of RFC 3339 with milliseconds");
    }
    Instant local = LocalDateTime.parse(form.group(1)).toInstant(ZoneOffset.UTC);
    if (form.group(2) == null) {
      return local;
    }
    Duration offset =
        Duration.ofHours(Long.parseLong(form.group(3))).plusMinutes(Long.parseLong(form.group(4)));
    return form.group(2).equals("+") ? local.minus(offset) : local.plus(offset);
  }
}
