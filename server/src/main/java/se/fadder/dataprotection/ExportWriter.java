package se.fadder.dataprotection;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import se.fadder.kernel.PersonId;

/**
 * What an export is written by, table after table. A table of which there is nothing is left out.
 */
interface ExportWriter {
  void begin(Instant exportedAt, PersonId person) throws IOException;

  /**
   * Begins a table.
   *
   * @param columns all that its rows may have
   */
  void table(String table, List<String> columns) throws IOException;

  /**
   * Writes a row of the table that was begun last.
   *
   * @param cells by column; what is null is not there
   */
  void row(Map<String, Object> cells) throws IOException;

  void tableEnds() throws IOException;

  /** Ends it, with all written. */
  void end() throws IOException;
}
