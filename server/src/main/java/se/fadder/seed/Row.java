package se.fadder.seed;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.db.UniqueViolation;
import se.fadder.kernel.Term;

/**
 * One line of a CSV file, read field by field; whatever is wrong with it is reported with the line.
 *
 * @param file its name, for messages
 * @param line counted from 1
 * @param fields by column, without white space around them
 */
record Row(String file, long line, Map<String, String> fields) {
  private static final int LONGEST_TEXT = 200;

  /** The most days back, a working life, and ahead, what is agreed. */
  private static final int MOST_DAYS_BACK = 50 * 365;

  private static final int MOST_DAYS_AHEAD = 5 * 365;
  private static final Pattern DAYS = Pattern.compile("-?[0-9]{1,6}");

  Row {
    fields = Map.copyOf(fields);
  }

  /** A text that must be there. */
  String text(String column) {
    String text = textOrEmpty(column);
    if (text.isEmpty()) {
      throw error(column + " is empty");
    }
    return text;
  }

  @Nullable String textOrNull(String column) {
    String text = textOrEmpty(column);
    return text.isEmpty() ? null : text;
  }

  String textOrEmpty(String column) {
    String text = field(column);
    if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
      throw error(column + " is longer than " + LONGEST_TEXT + " characters");
    }
    return text;
  }

  private String field(String column) {
    return Objects.requireNonNull(fields.get(column));
  }

  /** The words of a text, none when it is empty. */
  List<String> words(String column) {
    String text = field(column);
    return text.isEmpty()
        ? List.of()
        : Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  /** The thing whose key the text is. */
  <T> T find(String column, Map<String, T> known) {
    T found = known.get(text(column));
    if (found == null) {
      throw error(column + " names '" + text(column) + "', which is not defined");
    }
    return found;
  }

  @Nullable <T> T findOrNull(String column, Map<String, T> known) {
    return textOrNull(column) == null ? null : find(column, known);
  }

  <E extends Enum<E>> E oneOf(String column, Class<E> values) {
    try {
      return Enum.valueOf(values, text(column));
    } catch (IllegalArgumentException e) {
      throw error(
          column
              + " is '"
              + text(column)
              + "', not one of "
              + Arrays.toString(values.getEnumConstants()));
    }
  }

  /** A day that is written as calendar days after the day of seeding. */
  LocalDate day(String column, LocalDate seeded) {
    if (!DAYS.matcher(text(column)).matches()) {
      throw error(column + " is '" + text(column) + "', not a number of days");
    }
    int days = Integer.parseInt(text(column));
    if (days < -MOST_DAYS_BACK || days > MOST_DAYS_AHEAD) {
      throw error(
          column
              + (" is " + days + " days away; it takes -" + MOST_DAYS_BACK)
              + (" to " + MOST_DAYS_AHEAD));
    }
    return seeded.plusDays(days);
  }

  /** The number in a column, from 0 to {@code most}. */
  int number(String column, int most) {
    String text = text(column);
    if (!DAYS.matcher(text).matches()
        || Integer.parseInt(text) < 0
        || Integer.parseInt(text) > most) {
      throw error(column + " is '" + text + "', not a number from 0 to " + most);
    }
    return Integer.parseInt(text);
  }

  /**
   * The term from {@code firstDay} to {@code lastDay}, which may be empty.
   *
   * @param move where a first day that cannot be one is moved to; the last day moves along when it
   *     would lie before it
   */
  Term term(LocalDate seeded, UnaryOperator<LocalDate> move) {
    LocalDate written = day("firstDay", seeded);
    LocalDate lastDay = textOrNull("lastDay") == null ? null : day("lastDay", seeded);
    Term term = checked(() -> new Term(written, lastDay));
    LocalDate firstDay = move.apply(written);
    return term.endedBefore(firstDay) ? new Term(firstDay, firstDay) : new Term(firstDay, lastDay);
  }

  /** Runs work that may find the row to be wrong, and reports that with the line. */
  <T> T checked(Supplier<T> work) {
    try {
      return work.get();
    } catch (IllegalArgumentException | UniqueViolation e) {
      throw error(String.valueOf(e.getMessage())).causedBy(e);
    }
  }

  /**
   * Runs work that returns nothing and may find the row to be wrong, and reports that with the
   * line.
   */
  void run(Runnable work) {
    checked(() -> {
      work.run();
      return true;
    });
  }

  SeedError error(String reason) {
    return new SeedError(file, line, reason);
  }

  /** Keeps what a row makes by the text of a column, which no two rows may share. */
  static <T> void put(Map<String, T> known, String column, Row row, Function<Row, T> make) {
    if (known.containsKey(row.text(column))) {
      throw row.error(
          "the " + column + " '" + row.text(column) + "' stands on an earlier line too");
    }
    known.put(row.text(column), make.apply(row));
  }
}
