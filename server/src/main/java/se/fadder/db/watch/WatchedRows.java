package se.fadder.db.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;
import org.sqlite.SQLiteConnection;
import se.fadder.kernel.Grounds;

/**
 * The tables of a SQLite database of which changes are told, by {@code watched-rows.txt}: as soon
 * as anybody asks for changes, each has triggers on the writer's connection that mark what is
 * written, in whatever way; and what statements read is noted with the grounds of an answer. What
 * was read from another table is never kept.
 */
public final class WatchedRows {
  private static final String CHANGED = "fadder_changed";
  private static final Pattern WORD = Pattern.compile("[a-z_]+");
  private static final Pattern ROW = Pattern.compile(":row\\.([a-z_]+)");
  private static final Pattern BETWEEN = Pattern.compile(", ");
  private static final Pattern LINE =
      Pattern.compile("([a-z_]++)(?:\\.([a-z_]++)(!)?)?(?: by | = )?(.*+)");

  /** How rows of each watched table are known, besides that they are of it. */
  private final Map<String, Known> tables = new LinkedHashMap<>();

  private final ChangeMarks marks = new ChangeMarks();
  private final Map<String, List<String>> tablesOfStatements = new ConcurrentHashMap<>();

  private final AtomicBoolean wanted = new AtomicBoolean();

  /** The connection that marks what it writes; seen by the writer alone. */
  private @Nullable Connection watched;

  /** All tables of the database; found when the writer's connection is first watched. */
  private volatile Set<String> all = Set.of();

  /**
   * How rows are known.
   *
   * @param columns by the value of a column
   * @param paths by what a query finds for a row
   */
  private record Known(List<String> columns, List<Path> paths) {}

  /** A query by which rows are known; where they come and go alone, what they hold is all one. */
  private record Path(String name, String query, boolean comeAndGo) {
    boolean isFollowed(String event) {
      return !comeAndGo || !event.equals("update");
    }

    /** What marks that of a row; where it is changed, it mostly leads to where it has led. */
    String marks(String table, String row, boolean isChange) {
      String once = isChange && row.equals("old") ? " where " + leadsElsewhere() : "";
      return "select %s('%s.%s', found.one) from (%s) found%s;\n"
          .formatted(CHANGED, table, name, query.replace(":row.", row + "."), once);
    }

    private String leadsElsewhere() {
      return ROW.matcher(query)
          .results()
          .map(of -> "old.%1$s is not new.%1$s".formatted(of.group(1)))
          .distinct()
          .collect(joining(" or "));
    }
  }

  /** Reads which rows are watched. */
  public WatchedRows() {
    try (InputStream file =
        Objects.requireNonNull(WatchedRows.class.getResourceAsStream("/watched-rows.txt"))) {
      new String(file.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalStateException("watched-rows.txt: " + line);
    }
    Known known =
        tables.computeIfAbsent(
            parts.group(1), _ -> new Known(new ArrayList<>(), new ArrayList<>()));
    String path = parts.group(2);
    String rest = parts.group(4);
    if (path != null) {
      known.paths().add(new Path(path, rest, parts.group(3) != null));
    } else if (!rest.isEmpty()) {
      known.columns().addAll(List.of(BETWEEN.split(rest, -1)));
    }
  }

  /** Where changes are marked. */
  public ChangeMarks marks() {
    return marks;
  }

  /**
   * Has changes told from the writer's next transaction on.
   *
   * @return whether they were not told until now
   */
  public boolean begin() {
    return !wanted.getAndSet(true);
  }

  /** Has a connection that is about to write mark it, where anybody wants to know. */
  @SuppressWarnings("ReferenceEquality") // Each connection has triggers of its own.
  public void watch(Connection writer) throws SQLException {
    if (wanted.get() && watched != writer) {
      addTriggers(writer);
      watched = writer;
    }
  }

  private void addTriggers(Connection writer) throws SQLException {
    SQLiteConnection connection = writer.unwrap(SQLiteConnection.class);
    Function.create(connection, CHANGED, new Marking(marks));
    try (Statement statement = connection.createStatement()) {
      all = tables(statement);
      if (tables.keySet().stream().noneMatch(all::contains)) {
        return; // It is not Fadder's database, or not yet.
      }
      for (Map.Entry<String, Known> table : tables.entrySet()) {
        if (!all.contains(table.getKey())) {
          throw new IllegalStateException("watched-rows.txt: no table " + table.getKey());
        }
        trigger(statement, table.getKey(), table.getValue(), "insert", List.of("new"));
        trigger(statement, table.getKey(), table.getValue(), "update", List.of("old", "new"));
        trigger(statement, table.getKey(), table.getValue(), "delete", List.of("old"));
      }
    }
  }

  private static Set<String> tables(Statement statement) throws SQLException {
    Set<String> names = new HashSet<>();
    try (ResultSet rows =
        statement.executeQuery("select name from sqlite_schema where type in ('table', 'view')")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static void trigger(
      Statement statement, String table, Known known, String event, List<String> rows)
      throws SQLException {
    StringBuilder sql =
        new StringBuilder(
            "create temp trigger if not exists %1$s_%2$s after %2$s on main.%1$s begin\n"
                .formatted(table, event));
    sql.append("select ").append(CHANGED).append("('").append(table).append("', ''");
    for (String row : rows) {
      for (String column : known.columns()) {
        sql.append(", '%s.%s', %s.%s".formatted(table, column, row, column));
      }
    }
    sql.append(");\n");
    known.paths().stream()
        .filter(path -> path.isFollowed(event))
        .flatMap(path -> rows.stream().map(row -> path.marks(table, row, rows.size() > 1)))
        .forEach(sql::append);
    statement.execute(sql.append("end").toString());
  }

  /**
   * The function of SQL that triggers call: with a kind of rows and a value, as often as wanted.
   */
  private static final class Marking extends Function {
    private final ChangeMarks marks;

    Marking(ChangeMarks marks) {
      this.marks = marks;
    }

    @Override
    protected void xFunc() throws SQLException {
      int given = args();
      for (int i = 0; i < given; i += 2) {
        String value = value_text(i + 1);
        if (value != null) {
          marks.changing(ChangeMarks.of(value_text(i), value));
        }
      }
    }
  }

  /**
   * Notes what a statement reads.
   *
   * @param only the marks of the rows that matter, by their table, where not all do
   */
  public void note(Grounds grounds, String sql, @Nullable Map<String, Set<Integer>> only) {
    if (all.isEmpty()) {
      grounds.passes(); // Nobody would tell.
      return;
    }
    for (String table : tablesOfStatements.computeIfAbsent(sql, this::tablesOf)) {
      Set<Integer> some = only == null ? null : only.get(table);
      if (!tables.containsKey(table)) {
        grounds.passes();
      } else if (some == null) {
        grounds.rows(ChangeMarks.of(table, ""));
      } else {
        some.forEach(grounds::rows);
      }
    }
  }

  /** The tables that a statement may read: all whose name stands in it. */
  private List<String> tablesOf(String sql) {
    Set<String> known = all;
    return WORD.matcher(sql)
        .results()
        .map(word -> word.group())
        .distinct()
        .filter(known::contains)
        .toList();
  }

  /** Whether rows of the table can be known in that way. */
  public boolean knows(String table, String by) {
    Known known = tables.get(table);
    return known != null
        && (known.columns().contains(by)
            || known.paths().stream().anyMatch(path -> path.name().equals(by)));
  }
}
