package se.fadder.organisation;

import static se.fadder.kernel.Outcomes.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.World;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Viewer;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.people.UnitKind;
import se.fadder.people.UnitShaping;

/** The units of a {@link World} as tests shape them, mostly as HR. */
record Tree(World world) {
  LocalDate today() {
    return world.today().date();
  }

  UnitId id(String name) {
    return world.unit(name).id();
  }

  Unit unit(UnitId id) {
    return world.database.read(tx -> UnitShaping.units(tx, Set.of(id)).getFirst());
  }

  Unit unit(String name) {
    return unit(id(name));
  }

  Outcome<UnitId> add(
      String by,
      UnitId parent,
      UnitKind kind,
      String name,
      @Nullable String key,
      LocalDate fromDay) {
    Viewer viewer = world.viewer(by);
    return world.database.write(
        tx -> world.organisation().commands().add(tx, viewer, parent, kind, name, key, fromDay));
  }

  UnitId add(String parent, UnitKind kind, String name) {
    return done(add("hr", id(parent), kind, name, null, today()));
  }

  Outcome<UnitId> rename(String by, UnitId unit, String name, LocalDate fromDay) {
    Viewer viewer = world.viewer(by);
    return world.database.write(
        tx -> world.organisation().commands().rename(tx, viewer, unit, name, fromDay));
  }

  Outcome<UnitId> move(String by, UnitId unit, UnitId parent, LocalDate fromDay) {
    Viewer viewer = world.viewer(by);
    return world.database.write(
        tx -> world.organisation().commands().move(tx, viewer, unit, parent, fromDay));
  }

  Outcome<UnitId> merge(String by, UnitId unit, UnitId into, LocalDate fromDay) {
    Viewer viewer = world.viewer(by);
    return world.database.write(
        tx -> world.organisation().commands().merge(tx, viewer, unit, into, fromDay));
  }

  Outcome<UnitId> close(String by, UnitId unit, LocalDate fromDay) {
    Viewer viewer = world.viewer(by);
    return world.database.write(
        tx -> world.organisation().commands().close(tx, viewer, unit, fromDay));
  }

  Outcome<UnitId> withdraw(String by, UnitChangeId change) {
    Viewer viewer = world.viewer(by);
    return world.database.write(tx -> world.organisation().commands().withdraw(tx, viewer, change));
  }

  List<UnitChange> changes(UnitId unit) {
    Viewer viewer = world.viewer("hr");
    return world
        .database
        .<Map<UnitId, List<UnitChange>>>read(
            tx -> world.organisation().lists().changes(tx, viewer, Set.of(unit)))
        .getOrDefault(unit, List.of());
  }

  /** Does the work of a morning. */
  void morning(LocalDate day) {
    world.clock.setDay(day);
    Optional<String> next = Optional.of("");
    while (next.isPresent()) {
      String after = next.get();
      next = world.database.write(tx -> world.organisation().run().some(tx, day, after));
    }
  }
}
