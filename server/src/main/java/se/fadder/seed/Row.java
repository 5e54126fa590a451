package se.fadder.seed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.fadder.db.UniqueViolation;
import se.fadder.kernel.Term;

/**
 * One line of a CSV file, read field by field; whatever is wrong with it is reported with the line.
 *
 * @param file its name, for messages
 */
record Row(String file, NamedCsvRecord line) {

  /** The rows of a file whose header must name exactly those columns. */
  static List<Row> read(SeedFiles files, String file, String... columns) {
    try (var reader =
        CsvReader.builder()
            .skipEmptyLines(true)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofNamedCsvRecord(files.text(file))) {
      List<Row> rows = reader.stream().map(line -> new Row(file, line)).toList();
      for (Row row : rows) {
        row.checkShape(columns);
      }
      return rows;
    } catch (CsvParseException e) {
      throw new SeedError(file, 0, "is not a CSV file: " + e.getMessage());
    } catch (IOException e) {
      throw new SeedError(file, 0, "cannot be read: " + e.getMessage());
    }
  }

  private void checkShape(String... columns) {
    if (!line.getHeader().equals(List.of(columns))) {
      throw new SeedError(file, 1, "the columns must be " + String.join(",", columns));
    }
    if (line.getFieldCount() != columns.length) {
      throw error("has " + line.getFieldCount() + " fields, not " + columns.length);
    }
  }

  /** A text that must be there. */
  String text(String column) {
    String text = line.getField(column).strip();
    if (text.isEmpty()) {
      throw error(column + " is empty");
    }
    return text;
  }

  @Nullable String textOrNull(String column) {
    String text = line.getField(column).strip();
    return text.isEmpty() ? null : text;
  }

  String textOrEmpty(String column) {
    return line.getField(column).strip();
  }

  /** The words of a text, none when it is empty. */
  List<String> words(String column) {
    String text = textOrNull(column);
    return text == null ? List.of() : List.of(text.split(" +"));
  }

  /** What the text is the key of. */
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
    try {
      return seeded.plusDays(Integer.parseInt(text(column)));
    } catch (NumberFormatException e) {
      throw error(column + " is '" + text(column) + "', not a number of days");
    }
  }

  /**
   * From {@code firstDay} to {@code lastDay}, which may be empty.
   *
   * @param move where a first day that cannot be one is moved to
   */
  Term term(LocalDate seeded, UnaryOperator<LocalDate> move) {
    LocalDate firstDay = move.apply(day("firstDay", seeded));
    LocalDate lastDay = textOrNull("lastDay") == null ? null : day("lastDay", seeded);
    return checked(() -> new Term(firstDay, lastDay));
  }

  /** Runs what may find the row to be wrong, and reports that with the line. */
  <T> T checked(Supplier<T> work) {
    try {
      return work.get();
    } catch (IllegalArgumentException | UniqueViolation e) {
      throw error(String.valueOf(e.getMessage()));
    }
  }

  /** As the other, for what gives nothing back. */
  void run(Runnable work) {
    checked(() -> {
      work.run();
      return true;
    });
  }

  SeedError error(String reason) {
    return new SeedError(file, line.getStartingLineNumber(), reason);
  }

  /** The rows by their {@code key}, which none may share. */
  static <T> void put(Map<String, T> known, Row row, Function<Row, T> make) {
    if (known.putIfAbsent(row.text("key"), make.apply(row)) != null) {
      throw row.error("the key '" + row.text("key") + "' stands on an earlier line too");
    }
  }
}
