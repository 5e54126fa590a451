package se.fadder;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.Page;
import se.fadder.organisation.UnitChangeKind;
import se.fadder.organisation.UnitCommands;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.people.UnitKind;

/** The attempts at the shape of the organisation; see {@link Attempts}. */
final class OrganisationAttempts {
  private static final LocalDate LATER = World.DAY.plusDays(7);

  static final Map<String, Attempts.Attempt> ALL =
      Map.ofEntries(
          entry(
              "organisation's shape see",
              (w, tx, v) ->
                  w.organisation().lists().roots(tx, v).stream()
                      .anyMatch(root -> root.path().covers(w.unit("Norr").path()))),
          entry(
              "unit's changes see",
              (w, tx, v) -> {
                planned(w, tx);
                return !Objects.requireNonNullElse(
                        w.organisation().lists().changes(tx, v, Set.of(norr(w))).get(norr(w)),
                        List.of())
                    .isEmpty();
              }),
          entry(
              "unit find by name",
              (w, tx, v) ->
                  w.organisation().lists().named(tx, v, "norr", Page.first(10)).items().stream()
                      .anyMatch(unit -> unit.id().equals(norr(w)))),
          entry(
              "unit's consequences see",
              (w, tx, v) ->
                  w.organisation()
                      .consequences()
                      .of(tx, v, UnitChangeKind.CLOSE, norr(w), LATER, null)
                      .isPresent()),
          entry(
              "unit add",
              (w, tx, v) ->
                  isDone(
                      commands(w)
                          .add(tx, v, norr(w), UnitKind.TEAM, "Mottagning", null, World.DAY))),
          entry(
              "unit rename",
              (w, tx, v) -> isDone(commands(w).rename(tx, v, norr(w), "Norra", World.DAY))),
          entry(
              "unit move",
              (w, tx, v) ->
                  isDone(
                      commands(w).move(tx, v, norr(w), w.unit("Storsjö kommun").id(), World.DAY))),
          entry(
              "unit merge",
              (w, tx, v) ->
                  isDone(commands(w).merge(tx, v, norr(w), w.unit("Söder").id(), World.DAY))),
          entry(
              "empty unit close",
              (w, tx, v) -> {
                Unit empty =
                    w.peopleWriter().addUnit(tx, w.unit("Norr"), UnitKind.TEAM, "Mottagning");
                return isDone(commands(w).close(tx, v, empty.id(), World.DAY));
              }),
          entry(
              "unit's change withdraw",
              (w, tx, v) -> {
                planned(w, tx);
                return w
                    .organisation()
                    .lists()
                    .changes(tx, w.viewer("hr"), Set.of(norr(w)))
                    .values()
                    .stream()
                    .flatMap(List::stream)
                    .map(change -> commands(w).withdraw(tx, v, change.id()))
                    .allMatch(Outcome.Done.class::isInstance);
              }));

  private OrganisationAttempts() {}

  private static UnitCommands commands(World world) {
    return world.organisation().commands();
  }

  private static UnitId norr(World world) {
    return world.unit("Norr").id();
  }

  private static boolean isDone(Outcome<UnitId> outcome) {
    return outcome instanceof Outcome.Done;
  }

  private static void planned(World world, WriteTx tx) {
    Outcomes.assertDone(
        commands(world).rename(tx, world.viewer("hr"), norr(world), "Norra", LATER));
  }
}
