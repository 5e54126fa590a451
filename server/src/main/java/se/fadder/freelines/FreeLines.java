package se.fadder.freelines;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.freelines.FreeLineSql.Line;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.UnitId;

/** The free lines: written by anybody who is asked, read by HR in batches. */
public final class FreeLines {
  /** The fewest people whose lines are in a batch. */
  static final int LEAST = 5;

  /** The most lines that are told at once, the newest batches first. */
  private static final int MOST = 500;

  private final Ids ids;
  private final Today today;
  private final People people;

  FreeLines(Ids ids, Today today, People people) {
    this.ids = ids;
    this.today = today;
    this.people = people;
  }

  /**
   * Takes a line, of which nothing is kept that tells who wrote it. For rooms that have judged that
   * the person may write one of that kind, and have not before.
   *
   * @param counts whether its author wrote it: a line that HR noted is known to HR, and makes a
   *     batch no safer
   */
  public void write(
      WriteTx tx, UnitId organisation, FreeLineKind kind, String text, boolean counts) {
    FreeLineSql sql = tx.sql(FreeLineSql.class);
    sql.add(ids.timeless(), organisation, kind, text, counts);
    if (sql.waiting(organisation, kind) >= LEAST) {
      sql.release(organisation, kind, ids.timeless(), YearMonth.from(today.date()).toString());
    }
  }

  /** The batches of the organisations whose HR the viewer is, the newest month first. */
  public List<FreeLineBatch> batches(Tx tx, Viewer viewer) {
    Set<UnitId> organisations =
        people.reach(tx, viewer).roles().stream()
            .filter(held -> held.role() == Role.HR)
            .map(held -> held.unitPath().units().getFirst())
            .collect(toSet());
    if (organisations.isEmpty()) {
      return List.of();
    }
    List<Line> lines = tx.sql(FreeLineSql.class).released(organisations, MOST);
    List<FreeLineBatch> batches = new ArrayList<>();
    lines.stream()
        .collect(groupingBy(Line::batch, LinkedHashMap::new, toList()))
        .values()
        .forEach(some -> batches.add(batch(some)));
    return batches;
  }

  private static FreeLineBatch batch(List<Line> lines) {
    Line first = lines.getFirst();
    return new FreeLineBatch(
        first.kind(),
        YearMonth.parse(first.batchMonth()).atDay(1),
        lines.stream().map(Line::text).toList());
  }
}
