package se.fadder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.SettableClock;
import se.fadder.personaldata.TableData;

/**
 * Tests that rooms declare of every table and column what becomes of it, and that the statements
 * that follow from it find rows by an index.
 */
@OnOneDatabase
final class DeclaredTablesTest {
  /** Tables of which rows go after days or weeks, or that have one for each pair of today. */
  private static final Set<String> SMALL =
      Set.of(
          "staff_change",
          "team_fika_coming",
          "shown_link",
          "pairing_line",
          "mentorship_cadence",
          "step_nudge");

  private static final Pattern PARAMETER = Pattern.compile(":[a-z]+");

  private final DatabaseSettings settings;
  private final Rooms rooms;

  DeclaredTablesTest(Database database, DatabaseSettings settings) {
    this.settings = settings;
    rooms = TestRooms.on(database, SettableClock.on("2026-03-11"));
  }

  @Test
  void everyColumnOfEveryTableIsDeclared() throws SQLException {
    Map<String, Set<String>> declared = new TreeMap<>();
    rooms
        .dataProtection
        .tables()
        .forEach(table -> declared.put(table.table(), table.columns().keySet()));
    try (StoredTables stored = new StoredTables(settings)) {
      Map<String, Set<String>> columns = stored.columns();
      assertThat(columns.keySet())
          .as("tables of which no room declares how long they are kept, and what becomes of them")
          .isSubsetOf(declared.keySet());
      columns.forEach((table, names) ->
          assertThat(declared.get(table)).as("columns of " + table).hasSameElementsAs(names));
      assertThat(declared.keySet()).isSubsetOf(columns.keySet());
    }
  }

  @Test
  void everyTableThatHoldsPeopleHasAPeriodAndSaysWhoseARowIs() {
    assertThat(rooms.dataProtection.tables())
        .allMatch(table ->
            table.holdsNobody()
                ? !table.reason().isEmpty() && table.owners().isEmpty()
                : !table.owners().isEmpty()
                    && (!table.reason().isEmpty() || !table.past().isEmpty()));
  }

  /** A column that refers to a person is one of a row of theirs, or says why it stays. */
  @Test
  void whatStaysOfAPersonSaysWhy() {
    for (TableData table : rooms.dataProtection.tables()) {
      if (!table.holdsNobody()) {
        table
            .columns()
            .forEach(
                (column, why) -> assertThat(why).as(table.table() + "." + column).isNotEmpty());
      }
    }
  }

  /** The page with all that is stored of somebody has a word for each table and column, or none. */
  @Test
  void whatPeopleAreGivenHasAWord() throws IOException {
    Set<String> given = new TreeSet<>();
    for (TableData table : rooms.dataProtection.tables()) {
      if (!table.owners().isEmpty() && !table.isBrief()) {
        given.add(table.table());
        table.columns().keySet().stream()
            .filter(column -> !table.secret().contains(column))
            .filter(column -> !column.equals("id"))
            .filter(column -> !column.endsWith("_id") && !column.endsWith("_by"))
            .forEach(given::add);
      }
    }
    try (InputStream words = getClass().getResourceAsStream("/dataprotection/words.txt")) {
      List<String> known =
          new String(Objects.requireNonNull(words).readAllBytes(), UTF_8)
              .lines()
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .map(line -> line.substring(0, line.indexOf(' ')).replace("?", ""))
              .toList();
      assertThat(known).doesNotHaveDuplicates().hasSameElementsAs(given);
    }
  }

  @Test
  void whatIsDeclaredIsNeitherTwiceNorOfNoTable() {
    assertThatThrownBy(() -> TableData.parse("  gone")).hasMessage("of which table is this: gone");
    assertThatThrownBy(() -> TableData.parse("table a of b\n  gone\n  goes b"))
        .hasMessage("a has no period");
    assertThatThrownBy(
            () -> TableData.parse("table a of b\n  period: long\n  goes b\n  keep b: because"))
        .hasMessage("a.b is declared twice");
    assertThatThrownBy(() -> TableData.parse("table a of b\n  forget b")).hasMessage("a: forget b");
  }

  /** SQLite's plan for each; a table of which there are few rows may be read from end to end. */
  @Test
  void noStatementReadsATableFromEndToEnd() throws SQLException {
    try (StoredTables stored = new StoredTables(settings)) {
      if (!stored.isSqlite()) {
        return;
      }
      List<String> scans = new ArrayList<>();
      for (String sql : rooms.dataProtection.statements()) {
        String plan =
            stored.rows("explain query plan " + PARAMETER.matcher(sql).replaceAll("'x'")).stream()
                .map(row -> row.get(3))
                .filter(line -> line.startsWith("SCAN "))
                .filter(line -> !SMALL.contains(line.split(" ", -1)[1]))
                .collect(joining(", "));
        if (!plan.isEmpty()) {
          scans.add(plan + ": " + sql);
        }
      }
      assertThat(scans).isEmpty();
    }
  }
}
