package se.fadder.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The plans by which SQLite goes about the statements that pages have run, each of which is told
 * once.
 */
final class QueryPlans {
  /** A list as Jdbi binds it: {@code :__ids_0,:__ids_1}. */
  private static final Pattern LIST = Pattern.compile(":__(\\w+?)_0(,:__\\1_\\d+)*");

  private final Map<String, String> bound = new LinkedHashMap<>();
  private final Map<String, Set<String>> pages = new HashMap<>();

  /** Remembers that a page has run them. */
  void add(String page, List<String> statements) {
    for (String sql : statements) {
      String text = plain(sql);
      bound.putIfAbsent(text, sql);
      pages.computeIfAbsent(text, _ -> new TreeSet<>()).add(page);
    }
  }

  private static String plain(String sql) {
    return LIST.matcher(sql).replaceAll("<$1>");
  }

  /**
   * Prints those that took most of the time in some requests of one page.
   *
   * @param times as {@link Watched#TIMES} says them
   */
  void printTimes(String page, List<String> times, int requests, int most) {
    Map<String, Long> counts = new HashMap<>();
    Map<String, Long> taken = new HashMap<>();
    for (String line : times) {
      String[] parts = line.split(" ", 3);
      counts.merge(plain(parts[2]), Long.parseLong(parts[0]), Long::sum);
      taken.merge(plain(parts[2]), Long.parseLong(parts[1]), Long::sum);
    }
    System.out.printf(
        "%s, statements in all %,d µs a request:%n",
        page, taken.values().stream().mapToLong(Long::longValue).sum() / requests);
    taken.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(most)
        .forEach(of ->
            System.out.printf(
                "  %,7d µs, %.1f times: %s%n",
                of.getValue() / requests,
                counts.getOrDefault(of.getKey(), 0L) / (double) requests,
                of.getKey()));
  }

  void print(Path file, int all) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      for (Map.Entry<String, String> statement : bound.entrySet()) {
        Set<String> of = pages.getOrDefault(statement.getKey(), Set.of());
        System.out.println(
            of.size() == all ? "of all pages:" : "of " + String.join(", ", of) + ":");
        System.out.println("  " + statement.getKey());
        print(connection, statement.getValue());
        System.out.println();
      }
    }
  }

  private static void print(Connection connection, String sql) throws SQLException {
    Map<Integer, Integer> depth = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement("explain query plan " + sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        int at = 1 + depth.getOrDefault(rows.getInt("parent"), 1);
        depth.put(rows.getInt("id"), at);
        System.out.println("  ".repeat(at) + rows.getString("detail"));
      }
    }
  }
}
