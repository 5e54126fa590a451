package se.fadder.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.audit.DataRead;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.people.DataAccessHistory;
import se.fadder.people.Person;

/** Tests that HR keeps two people apart, and that nothing tells anybody else of it. */
@OnOneDatabase
record KeptApartTest(Database database) {
  private static final int ROUNDS = 6;

  @Test
  void hrEntersItOnceAndLiftsIt() {
    World world = new World(database);
    assertDone(set(world, "hr", "self", "colleague"));
    assertDone(set(world, "hr", "colleague", "self"));
    assertThat(apart(world, "hr", "self")).containsExactly("colleague");
    assertThat(apart(world, "hr", "colleague")).containsExactly("self");
    assertThat(apart(world, "hr", "owner")).isEmpty();
    assertDone(lift(world, "self", "colleague"));
    assertThat(apart(world, "hr", "self")).isEmpty();
    assertDone(lift(world, "self", "colleague"));
  }

  @Test
  void nobodyIsKeptApartFromThemselvesNorFromAStranger() {
    World world = new World(database);
    assertRefused(set(world, "hr", "self", "self"), "OWN_MENTOR", "otherId");
    assertRefused(set(world, "hr", "self", "stranger"), "NOT_FOUND", "otherId");
    assertRefused(set(world, "hr", "stranger", "self"), "NOT_FOUND", "personId");
    assertRefused(set(world, "manager", "self", "colleague"), "NOT_FOUND", "personId");
  }

  @Test
  void itStandsInNoLogOfEitherAndNobodyElseIsTold() {
    World world = new World(database);
    List<String> before = logs(world);
    List<Change> changes =
        world.changesOf(() -> {
          assertDone(set(world, "hr", "self", "colleague"));
          assertThat(apart(world, "hr", "self")).isNotEmpty();
          assertDone(lift(world, "self", "colleague"));
          assertDone(set(world, "hr", "self", "colleague"));
        });
    assertThat(changes).isEmpty();
    assertThat(logs(world)).isEqualTo(before);
    for (String viewer :
        List.of("self", "colleague", "manager", "main mentor", "owner", "admin", "strange hr")) {
      assertThat(apart(world, viewer, "self")).as(viewer).isEmpty();
    }
  }

  /** What each of the two can read of who has changed and who has read their data. */
  private List<String> logs(World world) {
    List<String> lines = new ArrayList<>();
    for (String name : List.of("self", "colleague")) {
      DataAccessHistory.Of of = new DataAccessHistory.Of(world.person(name), Page.first(Page.MOST));
      database
          .read(tx -> world.dataAccessHistory().changes(tx, world.viewer(name), Set.of(of)))
          .values()
          .forEach(slice -> slice.items().stream().map(Change::toString).forEach(lines::add));
      database
          .read(tx -> world.dataAccessHistory().reads(tx, world.viewer(name), Set.of(of)))
          .values()
          .forEach(slice -> slice.items().stream().map(DataRead::toString).forEach(lines::add));
    }
    lines.add(world.readLog().waiting() + " reads wait to be written");
    return lines;
  }

  @Test
  void ofThoseWhoEnterItAtOnceBothAreDone() throws Exception {
    World world = new World(database);
    for (int round = 0; round < ROUNDS; round++) {
      List<Outcome<PersonId>> outcomes =
          Race.of(
              List.of(
                  () -> set(world, "hr", "self", "colleague"),
                  () -> set(world, "hr", "colleague", "self")));
      assertThat(outcomes).allMatch(Outcome.Done.class::isInstance);
      assertThat(apart(world, "hr", "self")).containsExactly("colleague");
      assertDone(lift(world, "colleague", "self"));
    }
  }

  private Outcome<PersonId> set(World world, String viewer, String person, String other) {
    return database.write(tx ->
        world.keptApart().set(tx, world.viewer(viewer), world.person(person), world.person(other)));
  }

  private Outcome<PersonId> lift(World world, String person, String other) {
    return database.write(tx ->
        world.keptApart().lift(tx, world.viewer("hr"), world.person(person), world.person(other)));
  }

  private List<String> apart(World world, String viewer, String person) {
    PersonId id = world.person(person);
    return database
        .read(tx -> world.keptApart().of(tx, world.viewer(viewer), Set.of(id)))
        .getOrDefault(id, List.of())
        .stream()
        .map(Person::id)
        .map(world::nameOf)
        .toList();
  }
}
