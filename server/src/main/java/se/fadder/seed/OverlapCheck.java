package se.fadder.seed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.fadder.kernel.Term;

/**
 * The check that terms of one file do not overlap where they must come one after the other, such as
 * the employments of a person.
 */
final class OverlapCheck {
  private final Map<List<String>, List<Taken>> taken = new HashMap<>();

  private record Taken(Row row, Term term) {}

  /**
   * Adds the term of a row.
   *
   * @param whose the columns whose texts together say with which other rows it must share no day
   * @throws SeedError when it does
   */
  void add(Row row, Term term, String... whose) {
    List<String> owner = List.of(whose).stream().map(row::text).toList();
    List<Taken> before = taken.computeIfAbsent(owner, key -> new ArrayList<>());
    for (Taken other : before) {
      if (other.term().overlaps(term)) {
        throw row.error("overlaps with line " + other.row().line() + " in time");
      }
    }
    before.add(new Taken(row, term));
  }
}
