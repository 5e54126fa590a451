package se.fadder.seed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.fadder.text.PlainText;

/** The strict reader of CSV files: what a spreadsheet would mend in silence is refused. */
final class CsvFile {
  private static final Pattern PARSE_ERROR =
      Pattern.compile("(.*) \\(record starting at line (\\d+)\\)");

  private final String file;
  private final List<String> columns;

  private CsvFile(String file, List<String> columns) {
    this.file = file;
    this.columns = columns;
  }

  /**
   * The rows of a file whose header must name exactly those columns.
   *
   * @throws SeedError when it is no such file
   */
  static List<Row> read(SeedFiles files, String file, String... columns) {
    return new CsvFile(file, List.of(columns)).rows(files.text(file));
  }

  private List<Row> rows(String text) {
    List<CsvRecord> lines = lines(text);
    if (lines.isEmpty()) {
      throw new SeedError(file, 1, "the file is empty");
    }
    CsvRecord header = lines.getFirst();
    if (!header.getFields().equals(columns)) {
      throw error(header, "the columns must be " + String.join(",", columns));
    }
    return lines.stream().skip(1).map(this::row).toList();
  }

  /** Reads the lines. The number of fields is checked later, where the line is known. */
  private List<CsvRecord> lines(String text) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .allowUnclosedQuote(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      return reader.stream().toList();
    } catch (CsvParseException e) {
      throw notCsv(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new SeedError(file, 0, "cannot be read: " + e.getMessage());
    }
  }

  private SeedError notCsv(String reason) {
    Matcher told = PARSE_ERROR.matcher(reason);
    return told.matches()
        ? new SeedError(file, Long.parseLong(told.group(2)), "is not CSV: " + told.group(1))
        : new SeedError(file, 0, "is not CSV: " + reason);
  }

  private Row row(CsvRecord line) {
    if (line.getFieldCount() != columns.size()) {
      throw error(line, "has " + line.getFieldCount() + " fields, not " + columns.size());
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      // Checked anew, because a field in quotes can go on over the end of a line.
      Optional<String> fault = PlainText.fault(line.getField(i));
      if (fault.isPresent()) {
        throw error(line, columns.get(i) + " " + fault.get());
      }
      fields.put(columns.get(i), line.getField(i).strip());
    }
    return new Row(file, line.getStartingLineNumber(), fields);
  }

  private SeedError error(CsvRecord line, String reason) {
    return new SeedError(file, line.getStartingLineNumber(), reason);
  }
}
