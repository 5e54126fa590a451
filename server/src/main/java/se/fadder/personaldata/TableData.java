package se.fadder.personaldata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a room declares of one of its tables. It is written as a few lines:
 *
 * <pre>
 * table question of author_id own      whose a row is; own: nobody else exports it; hr: HR does too;
 *                                    brief: nobody does
 *   period: with the person            how long it is kept; or
 *   past conversations time ended_at gone     a kind of data with a period of its own; or
 *   nobody: published figures          that it holds no personal data, and why
 *   gone                               a row is deleted with its person
 *   gone by added_by                   and with that one
 *   null answer by ended_by            a column is emptied when that person is erased
 *   blank text by author_id            the same where it may not be null
 *   set given_name 'Raderad' by id     or says something else then
 *   goes id text                       columns that go with their row
 *   keep id at: figures count them     columns that stay, and why
 *   secret token_hash                  columns that nobody is given, such as hashes
 * </pre>
 *
 * @param owners whose a row is; any of them
 * @param isOwn whether it is given to the person alone
 * @param isForHr whether HR is given it too
 * @param isBrief whether it is gone within weeks by itself, and given to nobody
 * @param reason why it is kept as long as it is; empty where {@code past} says how long
 * @param holdsNobody whether it holds no personal data
 * @param erasures what is done when somebody is erased, in that order
 * @param past what is done once a period is over
 * @param columns each with what becomes of it
 * @param secret those that nobody is given
 */
public record TableData(
    String table,
    List<OwnerPath> owners,
    boolean isOwn,
    boolean isForHr,
    boolean isBrief,
    String reason,
    boolean holdsNobody,
    List<Erasure> erasures,
    List<Past> past,
    Map<String, String> columns,
    Set<String> secret) {

  private static final Pattern OF = Pattern.compile(" of ");
  private static final Pattern REASON = Pattern.compile(": ");
  private static final Pattern BY = Pattern.compile(" by ");

  /**
   * What becomes of rows.
   *
   * @param set what columns become, such as {@code note = null}; empty where rows are deleted
   * @param changes the condition that a row is not so yet; empty where rows are deleted
   * @param by whose erasure does it; any of them
   */
  public record Erasure(String set, String changes, List<OwnerPath> by) {}

  /**
   * What becomes of rows once a period is over.
   *
   * @param isDay whether the column holds a day, and not an instant
   * @param since from when the period counts
   * @param then what becomes of them
   */
  public record Past(DataKind kind, boolean isDay, OwnerPath since, Erasure then) {}

  /** The tables of a room, from the lines that declare them. */
  public static List<TableData> parse(String text) {
    List<TableData> tables = new ArrayList<>();
    Reading reading = null;
    for (String line : text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
      if (line.startsWith("table ")) {
        if (reading != null) {
          tables.add(reading.done());
        }
        reading = new Reading(line.substring("table ".length()));
      } else if (reading == null) {
        throw new IllegalArgumentException("of which table is this: " + line);
      } else {
        reading.add(line);
      }
    }
    if (reading != null) {
      tables.add(reading.done());
    }
    return tables;
  }

  /** A table whose lines are being read. */
  private static final class Reading {
    private final String table;
    private final List<OwnerPath> owners;
    private final Set<String> words;
    private final List<Erasure> erasures = new ArrayList<>();
    private final List<Past> past = new ArrayList<>();
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Set<String> secret = new LinkedHashSet<>();
    private @Nullable String reason;
    private boolean holdsNobody;

    Reading(String head) {
      String[] halves = OF.split(head, 2);
      table = halves[0].strip();
      words = new LinkedHashSet<>();
      List<OwnerPath> found = new ArrayList<>();
      for (String part : halves.length == 1 ? new String[0] : halves[1].split(";", -1)) {
        String[] pieces = part.strip().split(" ", -1);
        found.add(OwnerPath.parse(pieces[0]));
        words.addAll(Arrays.asList(pieces).subList(1, pieces.length));
      }
      owners = found;
    }

    void add(String line) {
      String[] told = REASON.split(line, 2);
      String[] halves = BY.split(told[0], 2);
      List<String> parts = List.of(halves[0].split(" ", -1));
      List<String> rest = parts.subList(1, parts.size());
      List<OwnerPath> by = halves.length == 1 ? owners : paths(halves[1]);
      switch (parts.getFirst()) {
        case "period" -> reason = told[1];
        case "nobody" -> {
          reason = told[1];
          holdsNobody = true;
        }
        case "gone" -> erasures.add(new Erasure("", "", by));
        case "past" -> past.add(past(rest));
        case "null", "blank", "set" -> {
          erasures.add(erasure(parts, by));
          changed(parts).forEach(column -> columns.put(column, parts.getFirst()));
        }
        case "keep" -> rest.forEach(column -> put(column, told.length == 1 ? "" : told[1]));
        case "goes" -> rest.forEach(column -> put(column, "gone"));
        case "secret" -> {
          rest.forEach(column -> put(column, "gone"));
          secret.addAll(rest);
        }
        default -> throw new IllegalArgumentException(table + ": " + line);
      }
    }

    private void put(String column, String what) {
      if (columns.put(column, what) != null) {
        throw new IllegalArgumentException(table + "." + column + " is declared twice");
      }
    }

    private static List<OwnerPath> paths(String words) {
      return Arrays.stream(words.split(";", -1)).map(OwnerPath::parse).toList();
    }

    private Past past(List<String> words) {
      List<String> then = words.subList(3, words.size());
      return new Past(
          DataKind.of(words.get(0)),
          words.get(1).equals("day"),
          OwnerPath.parse(words.get(2)),
          then.getFirst().equals("gone")
              ? new Erasure("", "", owners)
              : erasure(then, List.of(owners.getFirst())));
    }

    /** The columns that a line changes: of {@code set} the one, of others all. */
    private static List<String> changed(List<String> parts) {
      return parts.getFirst().equals("set")
          ? List.of(parts.get(1))
          : parts.subList(1, parts.size());
    }

    private static Erasure erasure(List<String> parts, List<OwnerPath> by) {
      List<String> set = new ArrayList<>();
      List<String> changes = new ArrayList<>();
      for (String column : changed(parts)) {
        String value =
            switch (parts.getFirst()) {
              case "null" -> "null";
              case "blank" -> "''";
              default -> parts.get(2);
            };
        set.add(column + " = " + value);
        changes.add(value.equals("null") ? column + " is not null" : column + " <> " + value);
      }
      return new Erasure(String.join(", ", set), "(" + String.join(" or ", changes) + ")", by);
    }

    TableData done() {
      if (reason == null && past.isEmpty()) {
        throw new IllegalArgumentException(table + " has no period");
      }
      return new TableData(
          table,
          List.copyOf(owners),
          words.contains("own"),
          words.contains("hr"),
          words.contains("brief"),
          reason == null ? "" : reason,
          holdsNobody,
          List.copyOf(erasures),
          List.copyOf(past),
          Map.copyOf(columns),
          Set.copyOf(secret));
    }
  }
}
