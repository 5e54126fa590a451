package se.fadder.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.fadder.text.OneLine;

/**
 * The cells of one row of a CSV file, cleaned.
 *
 * @param number the row as a spreadsheet counts: from 1, a row of several lines once
 */
record TableCells(long number, List<String> cells) {
  private static final Pattern PARSE_ERROR =
      Pattern.compile(".*\\(record starting at line (\\d+)\\)");

  /** The line that Excel writes first, by which it tells itself what stands between cells. */
  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("\"?sep=(.)\"?\\r?\\n", Pattern.CASE_INSENSITIVE);

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"?");

  TableCells {
    cells = List.copyOf(cells);
  }

  boolean isVisible() {
    return cells.stream().anyMatch(cell -> !cell.isEmpty());
  }

  /**
   * Hands over the rows one at a time, the empty ones too: a file may hold a million cells, each
   * larger than its text.
   *
   * @throws UnreadableFile when the text is no CSV
   */
  static void each(String text, Consumer<TableCells> taker) {
    Matcher told = SEPARATOR_LINE.matcher(text);
    // A spreadsheet reads the line that tells the separator, and does not count it.
    boolean tells = told.lookingAt();
    String table = tells ? text.substring(told.end()) : text;
    char separator = tells ? told.group(1).charAt(0) : separator(table);
    if (separator == '"' || separator == '\r' || separator == '\n') {
      throw new UnreadableFile(1, "", FileProblem.FILE_NOT_CSV);
    }
    long number = 0;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowUnclosedQuote(false)
            .skipEmptyLines(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(table)) {
      for (CsvRecord row : reader) {
        List<String> cells = row.getFields().stream().map(OneLine::of).toList();
        taker.accept(new TableCells(++number, cells));
      }
    } catch (CsvParseException e) {
      Matcher where = PARSE_ERROR.matcher(String.valueOf(e.getMessage()));
      throw new UnreadableFile(where.matches() ? number + 1 : 0, "", FileProblem.FILE_NOT_CSV);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The separator: the one that stands most often in the line that has the most of any. */
  private static char separator(String table) {
    char most = ';';
    long count = 0;
    for (String line : table.lines().limit(20).toList()) {
      String head = QUOTED.matcher(line).replaceAll("");
      for (char separator : new char[] {';', ',', '\t'}) {
        if (count(head, separator) > count) {
          most = separator;
          count = count(head, separator);
        }
      }
    }
    return most;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
