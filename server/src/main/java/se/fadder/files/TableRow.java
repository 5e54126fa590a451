package se.fadder.files;

import java.util.Map;

/**
 * A row of a file.
 *
 * @param line its number as a spreadsheet shows it
 * @param cells those that are not empty, cleaned
 */
public record TableRow<C extends Enum<C> & TableColumn>(long line, Map<C, String> cells) {
  public TableRow {
    cells = Map.copyOf(cells);
  }

  /** The text of a cell; empty when there is none. */
  public String cell(C column) {
    return cells.getOrDefault(column, "");
  }
}
