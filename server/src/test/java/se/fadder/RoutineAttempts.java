package se.fadder;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page;
import se.fadder.kernel.Viewer;
import se.fadder.people.UnitId;
import se.fadder.routines.DocumentInForce;
import se.fadder.routines.Proposal;
import se.fadder.routines.RoutineCheck;
import se.fadder.routines.RoutineDraft;
import se.fadder.routines.RoutineId;
import se.fadder.routines.RoutineRunId;
import se.fadder.routines.RoutineRunList;

/**
 * The attempts at a routine of the new hire's unit, and at what the new hire started; see {@link
 * Attempts}.
 */
final class RoutineAttempts {
  static final Map<String, Attempts.Attempt> ALL =
      Map.ofEntries(
          Map.entry(
              "routine see",
              (w, tx, v) ->
                  !w.rooms.routines.routines().byIds(tx, v, Set.of(routine(w, tx))).isEmpty()),
          Map.entry("routine find", RoutineAttempts::finds),
          Map.entry(
              "routine favour",
              (w, tx, v) -> isDone(w.rooms.routines.routines().favour(tx, v, routine(w, tx)))),
          Map.entry(
              "routine start",
              (w, tx, v) ->
                  isDone(w.rooms.routines.runs().start(tx, v, routine(w, tx), null, null))),
          Map.entry(
              "unit to publish for see",
              (w, tx, v) ->
                  w.rooms
                      .routines
                      .routines()
                      .units(tx, v, Page.first(100))
                      .items()
                      .contains(w.unit("Norr"))),
          Map.entry("routine publish", RoutineAttempts::publishes),
          Map.entry("routine review", RoutineAttempts::reviews),
          Map.entry(
              "started routine see",
              (w, tx, v) ->
                  !w.rooms.routines.runs().byIds(tx, v, Set.of(startedBySelf(w, tx))).isEmpty()),
          Map.entry("started routine listed", RoutineAttempts::listsRun),
          Map.entry(
              "started routine's checks see",
              (w, tx, v) ->
                  !w.rooms.routines.runs().checks(tx, v, Set.of(startedBySelf(w, tx))).isEmpty()),
          Map.entry(
              "started routine check",
              (w, tx, v) ->
                  isDone(w.rooms.routines.runChanges().check(tx, v, startedBySelf(w, tx), 2))),
          Map.entry(
              "started routine uncheck",
              (w, tx, v) ->
                  isDone(w.rooms.routines.runChanges().uncheck(tx, v, startedBySelf(w, tx), 1))),
          Map.entry(
              "started routine put away",
              (w, tx, v) ->
                  isDone(w.rooms.routines.runChanges().putAway(tx, v, startedBySelf(w, tx)))),
          Map.entry(
              "started routine take up",
              (w, tx, v) ->
                  isDone(w.rooms.routines.runChanges().takeUp(tx, v, startedBySelf(w, tx)))));

  private RoutineAttempts() {}

  private static RoutineId routine(World w, WriteTx tx) {
    return w.rooms.routines.publishing().record(tx, proposal(w, "hembesok", null));
  }

  private static Proposal proposal(World w, String key, @Nullable Integer basedOn) {
    UnitId norr = w.unit("Norr").id();
    return new Proposal(
        norr,
        key,
        basedOn,
        w.person("owner"),
        World.DAY.plusDays(90),
        new RoutineDraft(
            "Hembesök",
            "Att komma hem igen.",
            new DocumentInForce("Rutin", "https://fadder.example/hembesok"),
            List.of("besök"),
            List.of(
                new RoutineCheck(1, "Ring först", null),
                new RoutineCheck(2, "Var två", "Alltid."),
                new RoutineCheck(3, "Ring efteråt", null))),
        "Nytt.");
  }

  private static boolean finds(World w, WriteTx tx, Viewer v) {
    RoutineId routine = routine(w, tx);
    return w.rooms.routines.routines().listed(tx, v, "ring HEMBES", Page.first(10)).items().stream()
        .anyMatch(found -> found.id().equals(routine));
  }

  private static boolean publishes(World w, WriteTx tx, Viewer v) {
    routine(w, tx);
    return isDone(w.rooms.routines.publishing().publish(tx, v, proposal(w, "hembesok", 1)));
  }

  private static boolean reviews(World w, WriteTx tx, Viewer v) {
    RoutineId routine = routine(w, tx);
    return isDone(
        w.rooms
            .routines
            .publishing()
            .review(tx, v, routine, w.person("colleague"), World.DAY.plusDays(200)));
  }

  private static RoutineRunId startedBySelf(World w, WriteTx tx) {
    Instant now = w.clock.instant();
    return w.rooms.routines.runs().record(tx, w.person("self"), routine(w, tx), now, List.of(now));
  }

  private static boolean listsRun(World w, WriteTx tx, Viewer v) {
    RoutineRunId run = startedBySelf(w, tx);
    return w
        .rooms
        .routines
        .runs()
        .own(tx, v, RoutineRunList.IN_PROGRESS, Page.first(10))
        .items()
        .stream()
        .anyMatch(own -> own.id().equals(run));
  }

  private static boolean isDone(Outcome<?> outcome) {
    return outcome instanceof Outcome.Done;
  }
}
