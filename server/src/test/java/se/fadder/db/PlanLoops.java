package se.fadder.db;

import java.sql.Connection;
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
import org.jspecify.annotations.Nullable;

/** The loops over tables that a statement is made of, as SQLite says that it would run them. */
final class PlanLoops {
  private static final Pattern LOOP =
      Pattern.compile(
          "(SCAN|SEARCH) (\\w+)(?: EXISTS)?(?: USING (AUTOMATIC |)(?:PARTIAL |)(?:COVERING |)INDEX"
              + " (?:(\\w+) )?\\(?(.*?)\\)?|.*)?");
  private static final Pattern KEYED = Pattern.compile("(SCAN|SEARCH) (\\w+) USING PRIMARY KEY");
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:from|join|update|into)\\s+(\\w+)(?:\\s+(?:as\\s+)?(?!where|join|cross|left|on|set|order|group|limit|union|values)(\\w+))?");

  /**
   * One of them.
   *
   * @param table the name of a stored table, or of what the statement itself names
   * @param index null for none
   * @param equal how many of the index's columns are given
   * @param again whether it is run for each row of another loop
   * @param sorted whether all that it finds is put in order before the first is answered
   */
  record Loop(
      String said,
      String table,
      @Nullable String index,
      int equal,
      boolean again,
      boolean sorted) {}

  private record Step(int id, int parent, String detail) {}

  private PlanLoops() {}

  /** Nothing is bound: a plan does not depend on what is. */
  static List<Loop> of(Connection connection, String sql) throws SQLException {
    List<Step> steps = new ArrayList<>();
    try (PreparedStatement statement =
            connection.prepareStatement("explain query plan " + bindable(sql));
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        // Of a table without row ids, whose primary key is its own index.
        String detail =
            KEYED
                .matcher(rows.getString("detail"))
                .replaceFirst("$1 $2 USING INDEX sqlite_autoindex_$2_1");
        steps.add(new Step(rows.getInt("id"), rows.getInt("parent"), detail));
      }
    }
    return loops(steps, named(sql));
  }

  private static String bindable(String sql) {
    String here = sql;
    for (Map.Entry<String, String> attribute : Dialect.SQLITE.attributes().entrySet()) {
      here = here.replace("<" + attribute.getKey() + ">", attribute.getValue());
    }
    // A component of a component is bound by a name that only Jdbi knows.
    return here.replaceAll("<(\\w+)>", ":$1").replaceAll(":(\\w+)\\.(\\w+)", ":$1_$2");
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

  private static List<Loop> loops(List<Step> steps, Map<String, String> named) {
    Map<Integer, Step> byId = new HashMap<>();
    Set<Integer> looping = new HashSet<>();
    Set<Integer> sorting = new HashSet<>();
    for (Step step : steps) {
      byId.put(step.id(), step);
      if (step.detail().startsWith("USE TEMP B-TREE FOR ORDER BY")) {
        sorting.add(step.parent());
      }
    }
    List<Loop> loops = new ArrayList<>();
    for (Step step : steps) {
      Matcher loop = LOOP.matcher(step.detail());
      if (loop.matches() && !step.detail().contains("CONSTANT ROW")) {
        boolean again = !looping.add(step.parent()) || isRunAgain(step, byId);
        String terms = loop.group(5) == null ? "" : loop.group(5);
        String index =
            loop.group(3) != null && !loop.group(3).isEmpty() ? "AUTOMATIC" : loop.group(4);
        loops.add(
            new Loop(
                step.detail(),
                named.getOrDefault(loop.group(2), loop.group(2)),
                index,
                (int) Pattern.compile("=\\?").matcher(terms).results().count(),
                again,
                sorting.contains(step.parent())));
      }
    }
    return loops;
  }

  private static boolean isRunAgain(Step step, Map<Integer, Step> byId) {
    Step at = step;
    while (at != null) {
      if (at.detail().startsWith("CORRELATED") || at.detail().equals("RECURSIVE STEP")) {
        return true;
      }
      at = byId.get(at.parent());
    }
    return false;
  }
}
