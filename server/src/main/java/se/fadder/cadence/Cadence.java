package se.fadder.cadence;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * A cadence: how often a mentor and a newcomer are to meet, by the week of the mentorship.
 *
 * @param rows by rising weeks, the last one without an end
 */
public record Cadence(List<CadenceRow> rows) {
  private static final int FIRST_WEEKS = 6;
  private static final int HALF_A_YEAR = 26;
  private static final int EVERY_FOURTH = 4;

  /** The cadence where neither the unit nor one above it has any. */
  public static final Cadence USUAL =
      new Cadence(
          List.of(
              new CadenceRow(FIRST_WEEKS, 1),
              new CadenceRow(HALF_A_YEAR, 2),
              new CadenceRow(null, EVERY_FOURTH)));

  public Cadence {
    rows = List.copyOf(rows);
  }

  /** How many weeks after a session in a week of the mentorship the next one is due. */
  int everyWeeks(int week) {
    return rows.stream()
        .filter(row -> row.holdsIn(week))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no row without an end"))
        .everyWeeks();
  }

  /** The cadence as the audit log has it, such as {@code to 6: 1, to 26: 2, then: 4}. */
  String toText() {
    return rows.stream()
        .map(row ->
            (row.untilWeek() == null ? "then" : "to " + row.untilWeek()) + ": " + row.everyWeeks())
        .collect(joining(", "));
  }
}
