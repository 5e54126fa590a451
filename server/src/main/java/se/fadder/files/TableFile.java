package se.fadder.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fadder.text.IdentityNumber;
import se.fadder.text.PlainText;

/**
 * A file of rows as a spreadsheet saves it: cells below the names of the columns, and what is wrong
 * with any of them. Where something is wrong with the names, no row is looked at: each would be
 * wrong for the same reason.
 */
public final class TableFile<C extends Enum<C> & TableColumn> {
  private static final int MOST_SHOWN = 40;

  /** The most columns left out that are told of. */
  private static final int MOST_SKIPPED = 50;

  /**
   * The rows among which the names of the columns are looked for; others put a title above them.
   */
  private static final int MOST_ABOVE = 20;

  /** The characters that a spreadsheet takes for the beginning of a formula. */
  private static final String FORMULA = "=+-@";

  private final TableFormat<C> format;
  private final C[] known;
  private final RowProblems problems = new RowProblems();
  private final List<TableRow<C>> rows = new ArrayList<>();
  private final List<TableCells> above = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();
  private List<String> headings = List.of();
  private long headLine;
  private final List<@Nullable C> columns = new ArrayList<>();

  private TableFile(TableFormat<C> format) {
    this.format = format;
    this.known = format.columns().getEnumConstants();
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableFile when it cannot be read as a whole
   */
  public static <C extends Enum<C> & TableColumn> TableFile<C> read(
      TableFormat<C> format, byte[] bytes) {
    TableFile<C> file = new TableFile<>(format);
    file.take(FileText.of(bytes));
    return file;
  }

  public List<TableRow<C>> rows() {
    return List.copyOf(rows);
  }

  public RowProblems problems() {
    return problems;
  }

  /** Whether the file has a column. */
  public boolean has(C column) {
    return columns.contains(column);
  }

  /** The names of the columns that are left out. */
  public List<String> skipped() {
    return List.copyOf(skipped);
  }

  private void take(String text) {
    TableCells.each(text, this::line);
    if (headings.isEmpty()) {
      headUnfound();
    }
    if (headings.isEmpty()) {
      throw new UnreadableFile(0, "", FileProblem.FILE_EMPTY);
    } else if (rows.isEmpty() && problems.rows().isEmpty()) {
      throw new UnreadableFile(0, "", FileProblem.FILE_NO_ROWS);
    }
  }

  private void line(TableCells line) {
    if (!line.isVisible()) {
      return;
    }
    if (!headings.isEmpty()) {
      if (problems.of(headLine) == 0) {
        row(line);
      }
    } else if (isHead(line)) {
      head(line);
    } else if (above.size() < MOST_ABOVE) {
      above.add(line);
    } else {
      headUnfound();
    }
  }

  /** Whether a line names columns: at least two, and the half of those that there must be. */
  private boolean isHead(TableCells line) {
    long required = Arrays.stream(known).filter(TableColumn::isRequired).count();
    long named = line.cells().stream().flatMap(cell -> column(cell).stream()).distinct().count();
    return named >= Math.max(2, (required + 1) / 2);
  }

  /** Takes the first line for that of the names, to tell what is missing in it. */
  private void headUnfound() {
    if (!above.isEmpty()) {
      head(above.getFirst());
    }
  }

  private Optional<C> column(String name) {
    return TableColumn.named(known, name);
  }

  private void head(TableCells line) {
    headLine = line.number();
    headings = line.cells();
    for (String name : headings) {
      Optional<C> column = column(name);
      if (column.isPresent() && columns.contains(column.get())) {
        note(line, name, FileProblem.COLUMN_TWICE);
      } else if (!name.isEmpty() && column.isEmpty()) {
        unknown(line, name);
      }
      columns.add(column.orElse(null));
    }
    for (C column : known) {
      if (column.isRequired() && !columns.contains(column)) {
        note(line, column.heading(), FileProblem.COLUMN_MISSING);
      }
    }
  }

  private void unknown(TableCells line, String name) {
    if (!format.skipsUnknown()) {
      note(line, shown(name), FileProblem.COLUMN_UNKNOWN);
    } else if (skipped.size() < MOST_SKIPPED) {
      skipped.add(shown(name));
    }
  }

  private void row(TableCells line) {
    if (rows.size() == format.mostRows()) {
      throw new UnreadableFile(line.number(), "", FileProblem.FILE_TOO_LONG);
    }
    Map<C, String> cells = new EnumMap<>(format.columns());
    boolean unnamed = false;
    for (int place = 0; place < line.cells().size(); place++) {
      String cell = line.cells().get(place);
      C column = place < columns.size() ? columns.get(place) : null;
      if (!cell.isEmpty() && column != null) {
        cells.put(column, cell);
        fault(column, cell).ifPresent(fault -> note(line, column.heading(), fault));
      } else if (!cell.isEmpty() && isUnnamed(place)) {
        unnamed = true;
      } else if (IdentityNumber.isIn(cell)) {
        note(line, shown(headings.get(place)), FileProblem.CELL_IDENTITY_NUMBER);
      }
    }
    if (unnamed) {
      note(line, "", FileProblem.COLUMN_UNNAMED);
    }
    for (C column : known) {
      if (column.isRequired() && columns.contains(column) && !cells.containsKey(column)) {
        note(line, column.heading(), FileProblem.CELL_EMPTY);
      }
    }
    rows.add(new TableRow<>(line.number(), cells));
  }

  /** Whether a cell stands beyond the names, or below an empty one. */
  private boolean isUnnamed(int place) {
    return place >= headings.size() || headings.get(place).isEmpty();
  }

  private static Optional<Fault> fault(TableColumn column, String cell) {
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

  private void note(TableCells line, String column, Fault fault) {
    problems.add(RowProblem.in(line.number(), column, fault));
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
