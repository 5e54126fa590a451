package se.fadder;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page;
import se.fadder.kernel.Viewer;
import se.fadder.overview.PlanSignal;
import se.fadder.ramp.Cases;
import se.fadder.ramp.RampMonth;

/**
 * The attempts at every operation on the new hire's ramp and weekly counts, by the name of {@link
 * AccessTest}.
 */
final class RampAttempts {
  private static final LocalDate WEEK = LocalDate.parse("2026-03-09");
  private static final List<Cases> MONTHS = Collections.nCopies(RampMonth.LAST, new Cases(3, 3));

  static final Map<String, Attempts.Attempt> ALL = new HashMap<>();

  static {
    ALL.put(
        "ramp read",
        (w, tx, v) -> !w.rooms.ramp.ramps().ofPlans(tx, v, Set.of(w.plan("self"))).isEmpty());
    ALL.put(
        "ramp agree",
        (w, tx, v) ->
            w.rooms.ramp.ramps().agree(tx, v, w.plan("self"), 0, MONTHS) instanceof Outcome.Done);
    ALL.put(
        "case count note",
        (w, tx, v) ->
            w.rooms.ramp.ramps().note(tx, v, w.plan("self"), WEEK, new Cases(4, 1))
                instanceof Outcome.Done);
    ALL.put("above ramp listed", RampAttempts::listsAbove);
  }

  private RampAttempts() {}

  private static boolean listsAbove(World w, WriteTx tx, Viewer v) {
    w.rooms.ramp.ramps().recordAgreed(tx, w.plan("self"), MONTHS);
    w.rooms.ramp.ramps().recordNoted(tx, w.plan("self"), WEEK, new Cases(4, 1), w.clock.instant());
    return w
        .rooms
        .overview
        .pages()
        .inReach(tx, v, PlanSignal.ABOVE_RAMP, Page.first(Page.MOST))
        .items()
        .stream()
        .anyMatch(plan -> plan.id().equals(w.plan("self")));
  }
}
