package se.fadder.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of a file of rows, by the name that it has there. A room has an enum of its own. */
public interface TableColumn {
  /** The name above the column, in lower case. */
  String heading();

  /** The other names that programs give it, in lower case. */
  default List<String> otherHeadings() {
    return List.of();
  }

  boolean isRequired();

  /** The most characters of a cell. */
  int longest();

  /** The one of some columns that is called so, whatever the case of the letters. */
  static <C extends TableColumn> Optional<C> named(C[] columns, String heading) {
    String name = heading.toLowerCase(Locale.ROOT);
    return Arrays.stream(columns)
        .filter(column -> column.heading().equals(name) || column.otherHeadings().contains(name))
        .findFirst();
  }
}
