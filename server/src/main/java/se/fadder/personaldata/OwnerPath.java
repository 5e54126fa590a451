package se.fadder.personaldata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A way from a table to a column in which its rows differ, such as {@code author_id}, or {@code
 * step_id>step.plan_id>plan.new_hire_id} over the ids of other tables.
 *
 * @param first the column of the table itself
 * @param others the tables on the way, each with its column
 */
public record OwnerPath(String first, List<Hop> others) {
  private static final Pattern HOPS = Pattern.compile(">");
  private static final Pattern COLUMN = Pattern.compile("\\.");

  /** A table on the way, found by its {@code id}. */
  public record Hop(String table, String column) {}

  public OwnerPath {
    others = List.copyOf(others);
  }

  static OwnerPath parse(String words) {
    String[] parts = HOPS.split(words.strip(), -1);
    List<Hop> others = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      String[] hop = COLUMN.split(parts[i], 2);
      others.add(new Hop(hop[0], hop[1]));
    }
    return new OwnerPath(parts[0], others);
  }

  /** The condition that what the path leads to fulfils another, such as {@code = :person}. */
  public String leadsTo(String condition) {
    String inner = condition;
    for (int i = others.size() - 1; i >= 0; i--) {
      Hop hop = others.get(i);
      inner = "in (select id from %s where %s %s)".formatted(hop.table(), hop.column(), inner);
    }
    return first + " " + inner;
  }
}
