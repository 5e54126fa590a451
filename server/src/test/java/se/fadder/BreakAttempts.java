package se.fadder;

import static java.util.Map.entry;
import static se.fadder.kernel.Outcomes.assertDone;

import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.breakplans.BreakChoice;
import se.fadder.breakplans.BreakItemId;
import se.fadder.breakplans.BreakPlansRoom;
import se.fadder.breakplans.BreakTime;
import se.fadder.breakplans.OwnPlan;
import se.fadder.breakplans.UsualBreak;
import se.fadder.breakplans.Weekdays;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Viewer;
import se.fadder.people.UnitId;

/** The attempts at when the new hire and their unit have breaks; see {@link Attempts}. */
final class BreakAttempts {
  static final Map<String, Attempts.Attempt> ALL =
      Map.ofEntries(
          entry("break plan see", BreakAttempts::isSeen),
          entry(
              "own break see",
              (w, tx, v) -> !room(w).own().byIds(tx, v, Set.of(added(w, tx))).isEmpty()),
          entry(
              "own break change",
              (w, tx, v) ->
                  room(w).commands().changeOwn(tx, v, added(w, tx), 1, "Annat", time())
                      instanceof Outcome.Done),
          entry(
              "own break remove",
              (w, tx, v) -> room(w).commands().remove(tx, v, added(w, tx)) instanceof Outcome.Done),
          entry(
              "unit's breaks see",
              (w, tx, v) -> !room(w).units().of(tx, v, Set.of(norr(w))).isEmpty()),
          entry(
              "unit's break choose",
              (w, tx, v) ->
                  room(w)
                          .units()
                          .choose(tx, v, norr(w), UsualBreak.LUNCH_WALK, 0, BreakChoice.SET, time())
                      instanceof Outcome.Done));

  private BreakAttempts() {}

  private static BreakPlansRoom room(World w) {
    return w.breakPlans();
  }

  private static boolean isSeen(World w, WriteTx tx, Viewer v) {
    assertDone(room(w).commands().agree(tx, w.viewer("self"), true));
    OwnPlan seen = room(w).own().of(tx, v);
    return seen != null && seen.personId().equals(w.person("self"));
  }

  /** What the new hire adds to their plan. */
  static BreakItemId added(World w, WriteTx tx) {
    assertDone(room(w).commands().add(tx, w.viewer("self"), "Sträck på dig", time()));
    return tx.sql(AddedSql.class).last();
  }

  static BreakTime time() {
    return new BreakTime(Weekdays.ALL, LocalTime.of(10, 0), null, 15);
  }

  /** The SQL by which it is found. */
  interface AddedSql {
    @SqlQuery("select max(id) from own_break")
    BreakItemId last();
  }

  private static UnitId norr(World w) {
    return w.unit("Norr").id();
  }
}
