package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * That no statement reads the whole of a table that grows with the people: SQLite's own plan of it
 * searches each such table by an index.
 */
final class QueryPlansTest {
  /** Tables of which there is a row or a few, however many people there are. */
  private static final Set<String> SMALL =
      Set.of("template", "template_version", "template_phase", "template_step", "template_draft");

  /** What may read all, because it runs seldom and nobody waits for it. */
  private static final Set<String> SELDOM =
      Set.of(
          "PeopleSql.organisations",
          "PurgeSql.deleteOver",
          "DeviceSql.deleteOfLeft",
          "SignInSql.demonstration");

  private static final Pattern SCAN = Pattern.compile("SCAN (\\w+)(?! CONSTANT).*");
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:from|join)\\s+(\\w+)(?:\\s+(?:as\\s+)?(?!where|join|cross|on|set)(\\w+))?");

  /** Explaining changes nothing in it. */
  @AutoClose private final TestDatabase database = TestSqlite.create();

  @TestFactory
  Stream<DynamicTest> everyStatementIsServedByIndexes() {
    return SqlMethods.ALL.stream()
        .filter(method -> !sql(method).isEmpty())
        .map(method ->
            DynamicTest.dynamicTest(
                SqlMethods.name(method),
                () -> {
                  if (!SELDOM.contains(SqlMethods.name(method))) {
                    assertThat(readWhole(sql(method))).as(sql(method)).isEmpty();
                  }
                }));
  }

  /**
   * An index by role holds the open steps of a whole organisation: a list may walk it in the order
   * of its page, but nothing may do so again for each plan, mentee or unit.
   */
  @TestFactory
  Stream<DynamicTest> nothingWalksTheStepsOfARoleAgainAndAgain() {
    return SqlMethods.ALL.stream()
        .filter(method -> sql(method).contains("step s"))
        .map(method ->
            DynamicTest.dynamicTest(
                SqlMethods.name(method),
                () -> {
                  try (Connection connection =
                      DriverManager.getConnection(database.settings().url())) {
                    assertThat(plan(connection, sql(method)).stream().skip(1))
                        .noneMatch(step -> step.matches(".*\\b(step_\\w+_by_role) .*"));
                  }
                }));
  }

  private static String sql(Method method) {
    return Stream.of(
            Stream.ofNullable(method.getAnnotation(SqlQuery.class)).map(SqlQuery::value),
            Stream.ofNullable(method.getAnnotation(SqlUpdate.class)).map(SqlUpdate::value),
            Stream.ofNullable(method.getAnnotation(SqlBatch.class)).map(SqlBatch::value))
        .flatMap(some -> some)
        .findFirst()
        .orElse("");
  }

  /** The stored tables that SQLite would read from end to end. */
  private List<String> readWhole(String sql) throws SQLException {
    List<String> whole = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(database.settings().url())) {
      Set<String> stored = tables(connection);
      Map<String, String> named = named(sql);
      for (String step : plan(connection, sql)) {
        Matcher scan = SCAN.matcher(step);
        if (scan.matches()) {
          String table = named.getOrDefault(scan.group(1), scan.group(1));
          if (stored.contains(table) && !SMALL.contains(table)) {
            whole.add(step);
          }
        }
      }
    }
    return whole;
  }

  private static Set<String> tables(Connection connection) throws SQLException {
    Set<String> tables = new HashSet<>();
    try (PreparedStatement statement =
            connection.prepareStatement("select name from sqlite_schema where type = 'table'");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  /** What each name stands for in a statement: a table's own, or that of the table it renames. */
  private static Map<String, String> named(String sql) {
    Map<String, String> named = new HashMap<>();
    Matcher matcher = NAMED.matcher(sql);
    while (matcher.find()) {
      named.put(matcher.group(2) == null ? matcher.group(1) : matcher.group(2), matcher.group(1));
    }
    return named;
  }

  /** Nothing is bound: a plan does not depend on what is. */
  private static List<String> plan(Connection connection, String sql) throws SQLException {
    String here = sql;
    for (Map.Entry<String, String> attribute : Dialect.SQLITE.attributes().entrySet()) {
      here = here.replace("<" + attribute.getKey() + ">", attribute.getValue());
    }
    String bindable = here.replaceAll("<(\\w+)>", ":$1");
    List<String> steps = new ArrayList<>();
    try (PreparedStatement statement =
            connection.prepareStatement("explain query plan " + bindable);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        steps.add(rows.getString("detail"));
      }
    }
    return steps;
  }
}
