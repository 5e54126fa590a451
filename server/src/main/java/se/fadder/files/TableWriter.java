package se.fadder.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * A file of rows that is written while they come, for a spreadsheet; none is held longer than a few
 * others. What a cell says is shown, and never run as a formula.
 */
public interface TableWriter extends Closeable {
  /** Writes the row of the names of the columns, which comes first. */
  void head(List<String> names) throws IOException;

  /**
   * Writes a row.
   *
   * @param cells each a text, a whole number, a {@code double}, or an empty text for nothing
   */
  void row(List<?> cells) throws IOException;
}
