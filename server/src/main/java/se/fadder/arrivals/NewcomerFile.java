package se.fadder.arrivals;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.fadder.text.IdentityNumber;
import se.fadder.text.PlainText;

/**
 * A file of newcomers as a spreadsheet saves it: rows of cells below the names of the columns, and
 * what is wrong with any of them.
 */
final class NewcomerFile {
  static final int MOST_ROWS = 1000;

  private static final int MOST_SHOWN = 40;

  private static final Pattern PARSE_ERROR =
      Pattern.compile(".*\\(record starting at line (\\d+)\\)");

  /** The line that Excel writes first, by which it tells itself what stands between cells. */
  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("\"?sep=(.)\"?\\r?\\n", Pattern.CASE_INSENSITIVE);

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"?");

  /** The characters that a spreadsheet takes for the beginning of a formula. */
  private static final String FORMULA = "=+-@";

  private final RowProblems problems = new RowProblems();
  private final List<FileRow> rows = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();
  private final List<@Nullable Column> columns = new ArrayList<>();

  private NewcomerFile() {}

  /**
   * Reads a file.
   *
   * @throws Refused when it cannot be read as a whole
   */
  static NewcomerFile read(byte[] bytes) {
    NewcomerFile file = new NewcomerFile();
    file.take(FileText.of(bytes));
    return file;
  }

  List<FileRow> rows() {
    return List.copyOf(rows);
  }

  RowProblems problems() {
    return problems;
  }

  private void take(String text) {
    Matcher told = SEPARATOR_LINE.matcher(text);
    boolean tells = told.lookingAt();
    String table = tells ? text.substring(told.end()) : text;
    int before = tells ? 1 : 0;
    lines(table, tells ? told.group(1).charAt(0) : separator(table), before);
    if (headings.isEmpty()) {
      throw new Refused(0, "", FileProblem.FILE_EMPTY);
    } else if (rows.isEmpty()) {
      throw new Refused(0, "", FileProblem.FILE_NO_ROWS);
    } else if (rows.size() > MOST_ROWS) {
      throw new Refused(rows.get(MOST_ROWS).line(), "", FileProblem.FILE_TOO_LONG);
    }
  }

  /** The separator: the one that stands most often between the names of the columns. */
  private static char separator(String table) {
    String head = QUOTED.matcher(table.lines().findFirst().orElse("")).replaceAll("");
    char most = ';';
    for (char separator : new char[] {',', '\t'}) {
      most = count(head, separator) > count(head, most) ? separator : most;
    }
    return most;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  /** Reads lines one at a time: a file may hold a million cells, each larger than its text. */
  private void lines(String table, char separator, int before) {
    if (separator == '"' || separator == '\r' || separator == '\n') {
      throw new Refused(1, "", FileProblem.FILE_NOT_CSV);
    }
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowUnclosedQuote(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(table)) {
      reader.stream().limit(2L * MOST_ROWS + 2).forEach(line -> line(line, before));
    } catch (CsvParseException e) {
      Matcher told = PARSE_ERROR.matcher(String.valueOf(e.getMessage()));
      long line = told.matches() ? Long.parseLong(told.group(1)) + before : 0;
      throw new Refused(line, "", FileProblem.FILE_NOT_CSV);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(CsvRecord line, int before) {
    if (headings.isEmpty()) {
      head(line, before);
    } else if (line.getFields().stream().anyMatch(PlainText::isVisible)) {
      row(line, before);
    }
  }

  private void head(CsvRecord line, int before) {
    for (String cell : line.getFields()) {
      String name = clean(cell);
      Optional<Column> column = Column.named(name);
      headings.add(name);
      columns.add(column.orElse(null));
      if (!name.isEmpty() && column.isEmpty()) {
        note(line, before, shown(name), FileProblem.COLUMN_UNKNOWN);
      } else if (column.isPresent() && columns.indexOf(column.get()) < columns.size() - 1) {
        note(line, before, name, FileProblem.COLUMN_TWICE);
      }
    }
    for (Column column : Column.values()) {
      if (column.isRequired() && !columns.contains(column)) {
        note(line, before, column.heading(), FileProblem.COLUMN_MISSING);
      }
    }
  }

  private void row(CsvRecord line, int before) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    boolean unnamed = false;
    for (int place = 0; place < line.getFieldCount(); place++) {
      String cell = clean(line.getField(place));
      Column column = place < columns.size() ? columns.get(place) : null;
      if (!cell.isEmpty() && column != null) {
        cells.put(column, cell);
        fault(column, cell).ifPresent(fault -> note(line, before, column.heading(), fault));
      } else if (!cell.isEmpty() && isUnnamed(place)) {
        unnamed = true;
      }
    }
    if (unnamed) {
      note(line, before, "", FileProblem.COLUMN_UNNAMED);
    }
    for (Column column : Column.values()) {
      if (column.isRequired() && columns.contains(column) && !cells.containsKey(column)) {
        note(line, before, column.heading(), FileProblem.CELL_EMPTY);
      }
    }
    rows.add(new FileRow(line.getStartingLineNumber() + before, cells));
  }

  /**
   * Whether a cell stands beyond the names, or below an empty one; what stands below an unknown one
   * is told once.
   */
  private boolean isUnnamed(int place) {
    return place >= headings.size() || headings.get(place).isEmpty();
  }

  private static Optional<FileProblem> fault(Column column, String cell) {
    if (FORMULA.indexOf(cell.charAt(0)) >= 0) {
      return Optional.of(FileProblem.CELL_FORMULA);
    } else if (IdentityNumber.isIn(cell)) {
      return Optional.of(FileProblem.CELL_IDENTITY_NUMBER);
    } else if (PlainText.fault(cell).isPresent()) {
      return Optional.of(FileProblem.CELL_BROKEN);
    }
    return cell.codePointCount(0, cell.length()) > column.longest()
        ? Optional.of(FileProblem.CELL_TOO_LONG)
        : Optional.empty();
  }

  private void note(CsvRecord line, int before, String column, FileProblem fault) {
    problems.add(RowProblem.in(line.getStartingLineNumber() + before, column, fault));
  }

  private static String clean(String cell) {
    String clean = Normalizer.normalize(cell, Normalizer.Form.NFC).strip();
    return PlainText.isVisible(clean) ? clean : "";
  }

  /** A name that anybody may have written, short enough to be told. */
  private static String shown(String name) {
    return IdentityNumber.isIn(name) || PlainText.fault(name).isPresent()
        ? ""
        : name.codePoints()
            .limit(MOST_SHOWN)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }
}
