package se.fadder.breakplans;

import static se.fadder.kernel.Outcomes.assertDone;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.ViewerId;
import se.fadder.people.UnitId;

/** The scene of people who say when they want to be reminded of breaks, and of who hears of it. */
final class BreakScene {
  final World world;

  /** Who was told to have another plan, by name, since the last time that one asked. */
  private final List<String> moved = new ArrayList<>();

  BreakScene(Database database) {
    world = new World(database);
    room()
        .plans()
        .addListener(
            new BreakPlanMoves() {
              @Override
              public void moved(WriteTx tx, PersonId person) {
                moved.add(world.nameOf(person));
              }

              @Override
              public void unitMoved(WriteTx tx, UnitId unit) {
                moved.add(unit.equals(world.unit("Norr").id()) ? "Norr" : "another unit");
              }
            });
  }

  BreakPlansRoom room() {
    return world.breakPlans();
  }

  /** Every weekday at a time, for a quarter of an hour. */
  static BreakTime at(String begins) {
    return between(begins, null);
  }

  static BreakTime between(String begins, @Nullable String ends) {
    return new BreakTime(
        Weekdays.ALL, LocalTime.parse(begins), ends == null ? null : LocalTime.parse(ends), 15);
  }

  static BreakTime on(DayOfWeek... days) {
    return new BreakTime(Weekdays.of(List.of(days)), LocalTime.of(10, 0), null, 15);
  }

  static BreakTime lasting(int minutes) {
    return new BreakTime(Weekdays.ALL, LocalTime.of(10, 0), null, minutes);
  }

  void agree(String... names) {
    for (String name : names) {
      assertDone(agree(name, true));
    }
  }

  Outcome<ViewerId> agree(String name, boolean agreed) {
    return world.database.write(tx -> room().commands().agree(tx, world.viewer(name), agreed));
  }

  Outcome<ViewerId> pause(String name, @Nullable String until) {
    return pause(name, until, null);
  }

  Outcome<ViewerId> pause(String name, @Nullable String until, @Nullable Instant at) {
    LocalDate last = until == null ? null : LocalDate.parse(until);
    return world.database.write(tx -> room().commands().pause(tx, world.viewer(name), last, at));
  }

  Outcome<ViewerId> set(String name, UsualBreak usual, int revision, BreakTime time) {
    return choose(name, usual, revision, BreakChoice.SET, time);
  }

  Outcome<ViewerId> choose(
      String name, UsualBreak usual, int revision, BreakChoice choice, @Nullable BreakTime time) {
    return world.database.write(
        tx -> room().commands().choose(tx, world.viewer(name), usual, revision, choice, time));
  }

  Outcome<UnitId> setUnit(
      String name, String unit, UsualBreak usual, int revision, BreakTime time) {
    return chooseUnit(name, unit, usual, revision, BreakChoice.SET, time);
  }

  Outcome<UnitId> chooseUnit(
      String name,
      String unit,
      UsualBreak usual,
      int revision,
      BreakChoice choice,
      @Nullable BreakTime time) {
    UnitId id = world.unit(unit).id();
    return world.database.write(
        tx -> room().units().choose(tx, world.viewer(name), id, usual, revision, choice, time));
  }

  Outcome<ViewerId> add(String name, String called, BreakTime time) {
    return world.database.write(tx -> room().commands().add(tx, world.viewer(name), called, time));
  }

  List<OwnBreak> own(String name) {
    return world.database.read(tx -> OwnPlans.added(tx, world.person(name)));
  }

  /** What somebody says of a break, as they see it. */
  UsualChoice choice(String name, UsualBreak usual) {
    return world.database.read(tx -> room().own().usual(tx, world.viewer(name))).stream()
        .filter(one -> one.usual() == usual)
        .findFirst()
        .orElseThrow();
  }

  OwnPlan plan(String name) {
    return world.database.read(
        tx -> Objects.requireNonNull(room().own().of(tx, world.viewer(name))));
  }

  UsualChoice unitChoice(String viewer, String unit, UsualBreak usual) {
    UnitId id = world.unit(unit).id();
    return Objects.requireNonNull(
            world
                .database
                .read(tx -> room().units().of(tx, world.viewer(viewer), Set.of(id)))
                .get(id))
        .get(List.of(UsualBreak.values()).indexOf(usual));
  }

  /** The plan of somebody on a day, each item in words; empty for none. */
  Optional<List<String>> items(String name, String day) {
    PersonId person = world.person(name);
    return Optional.ofNullable(
            world
                .database
                .read(tx -> room().plans().of(tx, List.of(person), LocalDate.parse(day)))
                .get(person))
        .map(plan -> plan.items().stream().map(BreakScene::said).toList());
  }

  private static String said(BreakItem item) {
    return item.name().orElse("" + item.kind())
        + " "
        + Weekdays.of(item.weekdays()).text()
        + " "
        + item.from()
        + "-"
        + item.until()
        + " "
        + item.minutes();
  }

  /** Who was told to have another plan since this was asked last. */
  List<String> moved() {
    List<String> since = List.copyOf(moved);
    moved.clear();
    return since;
  }
}
