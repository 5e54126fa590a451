package se.fadder.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.Locale;

/**
 * A CSV file as Excel in Sweden opens it by a double tap: it begins with a mark that says UTF-8,
 * has semicolons between cells and commas in numbers.
 */
public final class CsvTable implements TableWriter {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** What a spreadsheet takes for the beginning of a formula, also behind a tab or a line's end. */
  private static final String FORMULA = "=+-@\t\r\n";

  private final CsvWriter writer;

  private CsvTable(CsvWriter writer) {
    this.writer = writer;
  }

  /** Begins a file. */
  public static CsvTable on(OutputStream out) throws IOException {
    OutputStreamWriter text = new OutputStreamWriter(out, UTF_8);
    text.write(BYTE_ORDER_MARK);
    return new CsvTable(
        CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(text));
  }

  @Override
  public void head(List<String> names) {
    row(names);
  }

  @Override
  public void row(List<?> cells) {
    writer.writeRecord(cells.stream().map(CsvTable::cell).toList());
  }

  private static String cell(Object cell) {
    return switch (cell) {
      case Double number -> String.format(Locale.ROOT, "%.1f", number).replace('.', ',');
      case Number number -> number.toString();
      default -> defused(cell.toString());
    };
  }

  /** A text that a spreadsheet shows as it is: an apostrophe ahead of it says that it is one. */
  private static String defused(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
