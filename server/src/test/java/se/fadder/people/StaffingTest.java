package se.fadder.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertOneDone;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Viewer;

/** Tests what managers and HR do to employments and roles, and what they are refused. */
@OnOneDatabase
record StaffingTest(Database database) {
  private static final LocalDate DAY = World.DAY;
  private static final int ROUNDS = 8;

  @Test
  void hrGivesARole() {
    World world = new World(database);
    List<Change> changes =
        world.changesOf(() -> assertDone(assign(world, "hr", "colleague", "Norr", DAY)));
    assertThat(changes)
        .singleElement()
        .satisfies(change -> {
          assertThat(change.kind()).isEqualTo(PeopleChangeKind.ROLE_ASSIGNED);
          assertThat(change.actorId()).isEqualTo(world.person("hr"));
          assertThat(change.subjectId()).isEqualTo(world.person("colleague"));
          assertThat(change.detail()).isEqualTo("MANAGER 2026-03-11/..");
        });
    assertThat(leads(world, "colleague", "Norr")).isTrue();
  }

  @Test
  void aRoleIsHeldOnceAtATime() {
    World world = new World(database);
    assertDone(assign(world, "hr", "colleague", "Norr", DAY.plusDays(10)));
    assertRefused(assign(world, "hr", "colleague", "Norr", DAY), "ROLE_ALREADY_HELD", "");
    assertRefused(
        assign(world, "hr", "colleague", "Norr", DAY.plusDays(20)), "ROLE_ALREADY_HELD", "");
    assertDone(assign(world, "hr", "colleague", "Söder", DAY));
    assertDone(endRole(world, "hr", "colleague", "Norr", DAY.plusDays(15)));
    assertRefused(
        assign(world, "hr", "colleague", "Norr", DAY.plusDays(15)), "ROLE_ALREADY_HELD", "");
    assertDone(assign(world, "hr", "colleague", "Norr", DAY.plusDays(16)));
  }

  @Test
  void aRoleIsForThoseEmployedInTheOrganisation() {
    World world = new World(database);
    assertRefused(assign(world, "hr", "stranger", "Norr", DAY), "NOT_FOUND", "personId");
    assertRefused(assign(world, "hr", "left manager", "Norr", DAY), "NOT_FOUND", "personId");
    assertDone(assign(world, "hr", "unstarted", "Norr", DAY.plusDays(14)));
    assertRefused(assign(world, "hr", "stranger", "Annanstans kommun", DAY), "NOT_FOUND", "unitId");
    assertRefused(assign(world, "manager", "colleague", "Norr", DAY), "NOT_FOUND", "unitId");
  }

  @Test
  void aRoleBeginsWhileThePersonIsEmployed() {
    World world = new World(database);
    for (String day : List.of("0001-01-01", "2019-12-31")) {
      assertRefused(
          assign(world, "hr", "colleague", "Norr", LocalDate.parse(day)),
          "NOT_EMPLOYED_THEN",
          "firstDay");
    }
    assertRefused(assign(world, "hr", "unstarted", "Norr", DAY), "NOT_EMPLOYED_THEN", "firstDay");
    assertDone(endEmployment(world, "hr", "colleague", DAY.plusDays(5)));
    assertRefused(
        assign(world, "hr", "colleague", "Norr", DAY.plusDays(6)), "NOT_EMPLOYED_THEN", "firstDay");
    assertDone(assign(world, "hr", "colleague", "Norr", DAY.plusDays(5)));
  }

  @Test
  void aRoleIsNotGivenYearsAhead() {
    World world = new World(database);
    for (String day : List.of("2028-03-12", "9999-12-31")) {
      assertRefused(
          assign(world, "hr", "colleague", "Norr", LocalDate.parse(day)), "INVALID", "firstDay");
    }
    assertDone(assign(world, "hr", "colleague", "Norr", LocalDate.parse("2028-03-11")));
  }

  @Test
  void nobodyGivesARoleToThemselves() {
    World world = new World(database);
    assertRefused(assign(world, "hr", "hr", "Norr", DAY), "OWN_ROLE", "personId");
  }

  @Test
  void aRoleEndsOnItsLastDay() {
    World world = new World(database);
    List<Change> changes =
        world.changesOf(() -> assertDone(endRole(world, "hr", "manager", "Norr", DAY)));
    assertThat(changes)
        .singleElement()
        .satisfies(change -> {
          assertThat(change.kind()).isEqualTo(PeopleChangeKind.ROLE_ENDED);
          assertThat(change.detail()).isEqualTo("MANAGER 2020-01-01/2026-03-11");
        });
    assertThat(leads(world, "manager", "Norr")).isTrue();
    world.clock.setDay(DAY.plusDays(1));
    assertThat(leads(world, "manager", "Norr")).isFalse();
  }

  @Test
  void aRoleDoesNotEndBeforeItBegins() {
    World world = new World(database);
    assertRefused(
        endRole(world, "hr", "manager", "Norr", LocalDate.parse("2019-12-31")),
        "ENDS_BEFORE_IT_BEGINS",
        "lastDay");
    assertRefused(endRole(world, "hr", "colleague", "Norr", DAY), "NOT_FOUND", "personId");
    assertRefused(endRole(world, "manager", "manager", "Norr", DAY), "NOT_FOUND", "personId");
  }

  /** Otherwise a manager who is to come back could not be made to leave. */
  @Test
  void whatIsAgreedForLaterIsWithdrawnWhenARoleEnds() {
    World world = new World(database);
    assertDone(endRole(world, "hr", "manager", "Norr", DAY.plusDays(10)));
    assertDone(assign(world, "hr", "manager", "Norr", DAY.plusDays(20)));
    List<Change> changes =
        world.changesOf(() -> assertDone(endRole(world, "hr", "manager", "Norr", DAY.plusDays(2))));
    assertThat(changes)
        .extracting(Change::kind, Change::subjectId, Change::detail)
        .containsExactly(
            tuple(
                PeopleChangeKind.ROLE_ENDED,
                world.person("manager"),
                "MANAGER 2026-03-31/.. withdrawn"),
            tuple(
                PeopleChangeKind.ROLE_ENDED,
                world.person("manager"),
                "MANAGER 2020-01-01/2026-03-13"));
    assertLeads(world, "manager", Map.of(0, true, 2, true, 3, false, 10, false, 20, false));
  }

  @Test
  void whatEndedBeforeStaysAsItWas() {
    World world = new World(database);
    assertDone(endRole(world, "hr", "manager", "Norr", DAY.plusDays(10)));
    assertDone(assign(world, "hr", "manager", "Norr", DAY.plusDays(20)));
    assertDone(endRole(world, "hr", "manager", "Norr", DAY.plusDays(20)));
    assertLeads(world, "manager", Map.of(10, true, 11, false, 19, false, 20, true, 21, false));
    assertDone(endRole(world, "hr", "manager", "Norr", DAY.plusDays(19)));
    assertLeads(world, "manager", Map.of(10, true, 11, false, 19, false, 20, false));
  }

  private void assertLeads(World world, String person, Map<Integer, Boolean> expected) {
    expected.forEach((days, leads) -> {
      world.clock.setDay(DAY.plusDays(days));
      assertThat(leads(world, person, "Norr")).as("after %s days", days).isEqualTo(leads);
    });
    world.clock.setDay(DAY);
  }

  @Test
  void ofThoseWhoGiveTheSameRoleAtOnceOneDoes() throws Exception {
    World world = new World(database);
    for (int round = 0; round < ROUNDS; round++) {
      LocalDate first = DAY.plusDays(10L * round);
      List<Outcome<?>> outcomes =
          Race.of(
              List.of(
                  () -> assign(world, "hr", "colleague", "Norr", first),
                  () -> assign(world, "hr", "colleague", "Norr", first.plusDays(1)),
                  () -> assign(world, "hr", "colleague", "Norr", first.plusDays(2)),
                  () -> assign(world, "hr", "colleague", "Norr", first.plusDays(3))));
      assertOneDone(outcomes);
      assertDone(endRole(world, "hr", "colleague", "Norr", first.plusDays(5)));
    }
  }

  @Test
  void aManagerEndsAnEmployment() {
    World world = new World(database);
    List<Change> changes =
        world.changesOf(
            () -> assertDone(endEmployment(world, "manager", "self", DAY.plusDays(30))));
    assertThat(changes)
        .singleElement()
        .satisfies(change -> {
          assertThat(change.kind()).isEqualTo(PeopleChangeKind.EMPLOYMENT_ENDED);
          assertThat(change.actorId()).isEqualTo(world.person("manager"));
          assertThat(change.subjectId()).isEqualTo(world.person("self"));
          assertThat(change.detail()).isEqualTo("2026-02-18/2026-04-10");
        });
    assertThat(lastDay(world, "self")).isEqualTo(DAY.plusDays(30));
    assertDone(endEmployment(world, "hr", "self", DAY));
    assertThat(lastDay(world, "self")).isEqualTo(DAY);
  }

  @Test
  void nobodyEndsTheirOwnEmployment() {
    World world = new World(database);
    assertRefused(endEmployment(world, "hr", "hr", DAY), "NOT_FOUND", "employmentId");
    assertRefused(endEmployment(world, "manager", "manager", DAY), "NOT_FOUND", "employmentId");
    assertDone(endEmployment(world, "sector manager", "manager", DAY));
  }

  @Test
  void anEmploymentDoesNotEndBeforeItBegins() {
    World world = new World(database);
    assertRefused(
        endEmployment(world, "manager", "self", LocalDate.parse("2026-02-17")),
        "ENDS_BEFORE_IT_BEGINS",
        "lastDay");
    assertDone(endEmployment(world, "manager", "self", LocalDate.parse("2026-02-18")));
  }

  /** A manager's reach ends with the employment; a mistake about the day is for HR to mend. */
  @Test
  void onlyHrChangesAnEmploymentThatHasEnded() {
    World world = new World(database);
    LocalDate later = DAY.plusDays(9);
    assertRefused(
        endEmployment(world, "manager", "left manager", later), "NOT_FOUND", "employmentId");
    assertDone(endEmployment(world, "hr", "left manager", later));
  }

  @Test
  void whatIsNotThereCannotBeEnded() {
    World world = new World(database);
    EmploymentId unknown = new EmploymentId(UUID.randomUUID());
    assertRefused(
        database.write(tx -> world.employments().end(tx, world.viewer("hr"), unknown, DAY)),
        "NOT_FOUND",
        "employmentId");
  }

  private Outcome<?> assign(
      World world, String viewer, String person, String unit, LocalDate firstDay) {
    return database.write(tx ->
        world
            .staffing()
            .assignRole(
                tx,
                world.viewer(viewer),
                world.person(person),
                Role.MANAGER,
                world.unit(unit).id(),
                firstDay));
  }

  private Outcome<?> endRole(
      World world, String viewer, String person, String unit, LocalDate lastDay) {
    return database.write(tx ->
        world
            .staffing()
            .endRole(
                tx,
                world.viewer(viewer),
                world.person(person),
                Role.MANAGER,
                world.unit(unit).id(),
                lastDay));
  }

  private Outcome<?> endEmployment(World world, String viewer, String person, LocalDate lastDay) {
    Viewer by = world.viewer(viewer);
    EmploymentId id = world.employment(person).id();
    return database.write(tx -> world.employments().end(tx, by, id, lastDay));
  }

  private boolean leads(World world, String person, String unit) {
    return database.<Boolean>read(
        tx -> world.people().reach(tx, world.viewer(person)).leads(world.unit(unit).path()));
  }

  private LocalDate lastDay(World world, String person) {
    List<Employment> found =
        database.read(
            tx -> tx.sql(PeopleSql.class).employments(Set.of(world.employment(person).id())));
    return Objects.requireNonNull(found.getFirst().lastDay());
  }
}
