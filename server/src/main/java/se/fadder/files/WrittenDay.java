package se.fadder.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day as it is written in a cell: as 2027-01-11, and in no other way. What a spreadsheet makes of
 * days by itself has more than one reading.
 *
 * @param day null when it is none
 * @param problem null when it is a day
 */
public record WrittenDay(@Nullable LocalDate day, @Nullable FileProblem problem) {
  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** The form of days such as 11/1 2027, 1.11.27 and 2027/1/11. */
  private static final Pattern NUMBERS =
      Pattern.compile("\\d{1,4}[/.\\- ]+\\d{1,2}[/.\\- ]+\\d{1,4}");

  /** The form of days since 1900 as Excel counts them; these are of the years 1954 to 2119. */
  private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}([.,]\\d+)?");

  /** The day that a text says, or why it says none. */
  public static WrittenDay of(String text) {
    if (ISO.matcher(text).matches()) {
      try {
        return new WrittenDay(LocalDate.parse(text), null);
      } catch (DateTimeException e) {
        return new WrittenDay(null, FileProblem.DATE_FORM);
      }
    }
    FileProblem problem =
        NUMBERS.matcher(text).matches()
            ? FileProblem.DATE_AMBIGUOUS
            : SERIAL.matcher(text).matches() ? FileProblem.DATE_SERIAL : FileProblem.DATE_FORM;
    return new WrittenDay(null, problem);
  }
}
