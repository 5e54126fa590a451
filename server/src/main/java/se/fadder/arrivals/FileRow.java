package se.fadder.arrivals;

import java.util.Map;

/**
 * A row of a file.
 *
 * @param line that it begins on, counted from 1
 * @param cells those that are not empty
 */
record FileRow(long line, Map<Column, String> cells) {
  FileRow {
    cells = Map.copyOf(cells);
  }

  String cell(Column column) {
    return cells.getOrDefault(column, "");
  }
}
