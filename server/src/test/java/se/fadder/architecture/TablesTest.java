package se.fadder.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.Test;

/**
 * Tests that a room writes the tables of its own migrations only, and reads those of rooms that
 * {@link House} lets it know. It reads the SQL; it does not run it.
 */
final class TablesTest {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db");
  private static final Pattern FILE = Pattern.compile("[VR][0-9_]*?__([a-z]+)(_[a-z0-9_]+)?\\.sql");

  /** How a migration begins that is named for what it does. */
  private static final Pattern HEADER = Pattern.compile("-- Room: ([a-z.]+)\n");

  /** What looks like SQL and is none, and the {@code from} that names no table. */
  private static final Pattern NOISE =
      Pattern.compile(
          "--[^\n]*|'(?:[^']|'')*'|\\bdistinct\\s+from\\b|\\bextract\\(\\w+\\s+from\\b");

  private static final Pattern CREATED =
      Pattern.compile("\\bcreate\\s+(?:virtual\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)");
  private static final Pattern REFERENCED = Pattern.compile("\\breferences\\s+(\\w+)");
  private static final Pattern WRITTEN =
      Pattern.compile("\\b(?:insert\\s+into|delete\\s+from|(?<!for )(?<!do )update)\\s+(\\w+)");
  private static final Pattern READ =
      Pattern.compile("(?<!:)\\b(?:from|join|into|(?<!do )update)\\s+(\\w+)");
  private static final Pattern LISTED = Pattern.compile("\\bfrom\\s+(\\w+(?:\\s+\\w+)?)\\s*,");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:\\bwith|,)\\s+(?:recursive\\s+)?(\\w+)(?:\\s*\\([\\w, ]*\\))?\\s+as\\s*\\(");

  /** Tables that another room owns than the one that their migration is named for. */
  private static final Map<String, String> MOVED =
      Map.ofEntries(
          Map.entry("case_count", "ramp"),
          Map.entry("change", "audit"),
          Map.entry("data_read", "audit"),
          Map.entry("evaluation", "evaluation"),
          Map.entry("idempotency", "graph.engine"),
          Map.entry("plan_listing", "overview"),
          Map.entry("ramp", "ramp"),
          Map.entry("ramp_month", "ramp"),
          Map.entry("session_hit", "sessionhits"),
          Map.entry("template", "templates"),
          Map.entry("template_document", "templates"),
          Map.entry("template_draft", "templates"),
          Map.entry("template_phase", "templates"),
          Map.entry("template_step", "templates"),
          Map.entry("template_version", "templates"));

  private static final Map<Path, String> ROOMS = new TreeMap<>();
  private static final Map<Path, String> SCRIPTS = scripts();
  private static final Map<String, String> OWNERS = owners();

  private static Map<Path, String> scripts() {
    Map<Path, String> scripts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(MIGRATIONS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);
        ROOMS.put(file, roomOf(file, text));
        scripts.put(file, plain(text));
      }
      return scripts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> owners() {
    Map<String, String> owners = new TreeMap<>();
    SCRIPTS.forEach((file, sql) ->
        names(CREATED, sql)
            .forEach(table -> owners.put(table, MOVED.getOrDefault(table, roomOf(file)))));
    return owners;
  }

  /**
   * {@code V1_05__onboarding.sql} is onboarding's, and so is {@code V2_01__onboarding_ramp.sql};
   * another migration says in its first line whose it is.
   */
  private static String roomOf(Path migration, String text) {
    Matcher header = HEADER.matcher(text);
    Matcher name = FILE.matcher(migration.getFileName().toString());
    assertThat(name.matches()).as(migration + " names a version").isTrue();
    String room = header.lookingAt() ? header.group(1) : name.group(1);
    assertThat(House.ROOMS)
        .as(migration + " is of a room; say '-- Room: …' first")
        .containsKey(room);
    return room;
  }

  private static String roomOf(Path migration) {
    return Objects.requireNonNull(ROOMS.get(migration));
  }

  private static String plain(String sql) {
    return NOISE.matcher(sql.toLowerCase(Locale.ROOT)).replaceAll(" ");
  }

  private static Set<String> names(Pattern pattern, String sql) {
    return pattern.matcher(sql).results().map(m -> m.group(1)).collect(toCollection(TreeSet::new));
  }

  private record Statement(String room, String method, String sql) {}

  private static List<Statement> statements() throws ReflectiveOperationException {
    List<Statement> statements = new ArrayList<>();
    for (JavaClass type : House.sqlInterfaces()) {
      for (Method method : Class.forName(type.getName()).getDeclaredMethods()) {
        String name = type.getSimpleName() + "." + method.getName();
        sqlOf(method)
            .forEach(sql -> statements.add(new Statement(House.roomOf(type), name, plain(sql))));
      }
    }
    return statements;
  }

  private static Stream<String> sqlOf(Method method) {
    return Stream.of(
            Stream.of(method.getAnnotationsByType(SqlQuery.class)).map(SqlQuery::value),
            Stream.of(method.getAnnotationsByType(SqlUpdate.class)).map(SqlUpdate::value),
            Stream.of(method.getAnnotationsByType(SqlBatch.class)).map(SqlBatch::value))
        .flatMap(sql -> sql);
  }

  /** By room, the rooms whose tables its statements read and its foreign keys point to. */
  static Map<String, Set<String>> roomsRead() throws ReflectiveOperationException {
    Map<String, Set<String>> read = new TreeMap<>();
    for (Statement statement : statements()) {
      addOwners(read, statement.room(), names(READ, statement.sql()));
    }
    SCRIPTS.forEach((file, sql) -> addOwners(read, roomOf(file), names(REFERENCED, sql)));
    return read;
  }

  private static void addOwners(Map<String, Set<String>> read, String room, Set<String> tables) {
    tables.stream()
        .map(OWNERS::get)
        .filter(Objects::nonNull)
        .forEach(owner -> read.computeIfAbsent(room, any -> new TreeSet<>()).add(owner));
  }

  @Test
  void everyMigrationIsOfARoomOfThePlan() {
    assertThat(OWNERS.values()).isSubsetOf(House.ROOMS.keySet());
    assertThat(OWNERS).containsEntry("person", "people").containsEntry("step", "onboarding");
  }

  @Test
  void noTwoRoomsMakeTheSameTable() {
    SCRIPTS.forEach((file, sql) ->
        assertThat(names(CREATED, sql))
            .allMatch(table -> MOVED.containsKey(table) || owns(roomOf(file), table)));
  }

  @Test
  void foreignKeysPointToRoomsThatMayBeKnown() {
    SCRIPTS.forEach((file, sql) ->
        assertThat(names(REFERENCED, sql))
            .as(file.toString())
            .allMatch(
                table -> mayRead(roomOf(file), table) || names(CREATED, sql).contains(table)));
  }

  @Test
  void aRoomWritesItsOwnTables() throws ReflectiveOperationException {
    assertThat(strays(WRITTEN, TablesTest::owns)).isEmpty();
  }

  @Test
  void aRoomReadsTablesOfRoomsThatItMayKnow() throws ReflectiveOperationException {
    assertThat(strays(READ, TablesTest::mayRead)).isEmpty();
  }

  /** Or the test above would see the first table only. */
  @Test
  void tablesAreJoinedByNameAndNotByComma() throws ReflectiveOperationException {
    assertThat(strays(LISTED, (room, table) -> false)).isEmpty();
  }

  private static List<String> strays(Pattern pattern, BiPredicate<String, String> mayTouch)
      throws ReflectiveOperationException {
    List<String> strays = new ArrayList<>();
    for (Statement statement : statements()) {
      Set<String> touched = names(pattern, statement.sql());
      touched.removeAll(names(NAMED, statement.sql()));
      touched.removeIf(table -> mayTouch.test(statement.room(), table));
      touched.forEach(table -> strays.add(statement.method() + " touches " + table));
    }
    return strays;
  }

  /** What somebody wrote for themselves alone, by the one interface that reads and writes it. */
  private static final Map<String, String> READ_IN_ONE_PLACE =
      Map.of("private_note", "PrivateNoteSql", "session_rating", "RatingSql");

  /** What is counted of it for the published figures, which tell of no fewer than six together. */
  private static final Set<String> COUNTED =
      Set.of("BreakMeasureSql.breaks", "UsefulnessSql.usefulness");

  /** And each of its statements names the person: not even by mistake does it give another's. */
  @Test
  void whatIsSomebodysOwnIsReadInOnePlaceAndByThePersonAlone() throws ReflectiveOperationException {
    for (Statement statement : statements()) {
      if (COUNTED.contains(statement.method())) {
        continue;
      }
      Set<String> touched = names(READ, statement.sql());
      touched.addAll(names(WRITTEN, statement.sql()));
      touched.retainAll(READ_IN_ONE_PLACE.keySet());
      for (String table : touched) {
        String place = Objects.requireNonNull(READ_IN_ONE_PLACE.get(table));
        assertThat(statement.method()).startsWith(place + ".");
        assertThat(statement.sql()).containsAnyOf(":author", ":person");
      }
    }
  }

  /**
   * What people say of their own day and of their breaks, by the interfaces that read and write it:
   * one for the day itself, and one for what became of breaks and how it goes; what became of them
   * is counted for the published figures too.
   */
  private static final Map<String, Set<String>> OF_ONES_DAY =
      Map.ofEntries(
          Map.entry("visit", Set.of("VisitSql")),
          Map.entry("hours_of_day", Set.of("HoursOfDaySql")),
          Map.entry("busy", Set.of("BusySql")),
          Map.entry("break_consent", Set.of("BreakPlanSql")),
          Map.entry("person_break", Set.of("BreakPlanSql")),
          Map.entry("own_break", Set.of("BreakPlanSql")),
          Map.entry("break_day", Set.of("BreakSql", "BreakHistorySql")),
          Map.entry("break_slot", Set.of("BreakSql", "BreakHistorySql", "BreakMeasureSql")),
          Map.entry("break_taken", Set.of("BreakSql", "BreakHistorySql")));

  @Test
  void whatIsSaidOfOnesDayIsReadInItsPlaces() throws ReflectiveOperationException {
    Map<String, Set<String>> places = new TreeMap<>();
    for (Statement statement : statements()) {
      Set<String> touched = names(READ, statement.sql());
      touched.addAll(names(WRITTEN, statement.sql()));
      touched.retainAll(OF_ONES_DAY.keySet());
      String place = statement.method().substring(0, statement.method().indexOf('.'));
      touched.forEach(table -> places.computeIfAbsent(table, any -> new TreeSet<>()).add(place));
    }
    assertThat(places).isEqualTo(OF_ONES_DAY);
  }

  /**
   * And nobody reads of breaks but by whose they are, or by which: no statement finds people. What
   * is counted for figures is of everybody, and is told of at least six together.
   */
  @Test
  void whatBecameOfBreaksIsReadByItsPersonOrItsId() throws ReflectiveOperationException {
    for (Statement statement : statements()) {
      Set<String> touched = names(READ, statement.sql());
      touched.retainAll(Set.of("break_day", "break_slot", "break_taken"));
      boolean isCounted = COUNTED.contains(statement.method());
      if (!touched.isEmpty() && statement.sql().startsWith("select") && !isCounted) {
        assertThat(statement.sql())
            .as(statement.method())
            .containsAnyOf(
                "where person_id = :person",
                "where person_id in (<people>)",
                "where id in (<ids>)",
                "where id = :id");
      }
    }
  }

  private static boolean owns(String room, String table) {
    return room.equals(OWNERS.get(table));
  }

  private static boolean mayRead(String room, String table) {
    String owner = OWNERS.get(table);
    return owner != null && (owner.equals(room) || House.known(room).contains(owner));
  }

  @Test
  void theSqlIsUnderstood() {
    String sql =
        plain(
            """
            with recursive up (id) as (select 'x from nowhere' union all select id from up),
              near as (select 1 -- from nothing
                from unit u join person p on p.id is distinct from u.id)
            insert into step (id) select id from near where id in (select id from plan)
            on conflict (id) do update set due = excluded.due
            """);
    assertThat(names(WRITTEN, sql)).containsExactly("step");
    assertThat(names(NAMED, sql)).containsExactly("near", "up");
    assertThat(names(READ, sql)).contains("near", "person", "plan", "step", "unit", "up");
    assertThat(names(WRITTEN, "delete from a")).containsExactly("a");
    assertThat(names(WRITTEN, "update b set x = 1 where y in (select y from c for update)"))
        .containsExactly("b");
    assertThat(names(LISTED, "select 1 from a x, b")).containsExactly("a x");
    assertThat(names(LISTED, "select 1 from a order by x, y")).isEmpty();
  }
}
