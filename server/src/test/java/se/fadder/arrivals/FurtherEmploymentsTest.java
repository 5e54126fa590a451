package se.fadder.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertOneDone;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentForm;
import se.fadder.people.PersonMatcher.Named;

/** Tests that somebody who comes again, or moves, stays one person. */
@OnOneDatabase
record FurtherEmploymentsTest(Database database) {
  private static final LocalDate DAY = World.DAY;
  private static final int ROUNDS = 6;

  @Test
  void somebodyWhoReturnsIsTheSamePersonWithAPlanOfTheirOwn() {
    World world = new World(database);
    PersonId returns = world.person("left manager");
    assertDone(begin(world, "manager", "left manager", "Norr", DAY.plusDays(9), true));
    List<Employment> all = employments(world, returns);
    assertThat(all).hasSize(2);
    assertThat(all.getFirst().firstDay()).isEqualTo(DAY.plusDays(9));
    int plans =
        database.read(tx ->
            world
                .plans()
                .ofEmployments(tx, world.viewer("hr"), Set.of(all.getFirst().id()))
                .size());
    assertThat(plans).isEqualTo(1);
  }

  @Test
  void somebodyWhoMovesIsEmployedInBothForAsLongAsItIs() {
    World world = new World(database);
    assertDone(begin(world, "other manager", "colleague", "Söder", DAY, false));
    assertThat(employments(world, world.person("colleague"))).hasSize(2);
    assertRefused(
        begin(world, "hr", "colleague", "Söder", DAY.plusDays(5), false),
        "EMPLOYED_ALREADY",
        "firstDay");
  }

  @Test
  void ofOtherUnitsAndOrganisationsNothingIsTold() {
    World world = new World(database);
    assertRefused(begin(world, "manager", "colleague", "Söder", DAY, false), "NOT_FOUND", "unitId");
    assertRefused(begin(world, "hr", "stranger", "Söder", DAY, false), "NOT_FOUND", "personId");
    assertRefused(begin(world, "hr", "hr", "Söder", DAY, false), "NOT_FOUND", "personId");
  }

  @Test
  void daysAreThoseOfANewcomer() {
    World world = new World(database);
    assertRefused(
        begin(world, "hr", "colleague", "Söder", DAY.plusYears(4), false),
        "DAY_UNLIKELY",
        "firstDay");
  }

  @Test
  void ofThoseWhoEmploySomebodyAtOnceOneDoes() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      World world = new World(database);
      assertOneDone(
          Race.<Outcome<?>>of(
              List.of(
                  () -> begin(world, "hr", "colleague", "Söder", DAY, false),
                  () -> begin(world, "sector manager", "colleague", "Söder", DAY, false),
                  () -> begin(world, "other manager", "colleague", "Söder", DAY, false))));
    }
  }

  /** Whoever adds a newcomer is told that it may be the same person, and who. */
  @Test
  void somebodyOfTheNameOfOneWhoHasLeftIsAskedAbout() {
    World world = new World(database);
    Outcome<PersonId> asked = add(world, "left manager", null, false);
    assertThat(asked.refusal())
        .get()
        .satisfies(p -> assertThat(p.code()).isEqualTo("KNOWN_BEFORE"));
    assertThat(((Outcome.Refused<?>) asked).shown()).isEqualTo(world.person("left manager"));
    assertDone(add(world, "left manager", null, true));
  }

  @Test
  void somebodyWhoWorksHereIsShownToo() {
    World world = new World(database);
    Outcome<PersonId> known = add(world, "colleague", null, true);
    assertThat(known.refusal())
        .get()
        .satisfies(p -> assertThat(p.code()).isEqualTo("KNOWN_ALREADY"));
    assertThat(((Outcome.Refused<?>) known).shown()).isEqualTo(world.person("colleague"));
  }

  private Outcome<PersonId> add(
      World world, String name, @Nullable String email, boolean isNamesake) {
    Newcomer newcomer =
        new Newcomer(
            new Named("Person", name, email),
            world.unit("Norr").id(),
            "Socialsekreterare",
            EmploymentForm.PERMANENT,
            null,
            DAY.plusDays(9),
            null,
            null);
    return database.write(
        tx -> world.arrivals().add(tx, world.viewer("manager"), newcomer, isNamesake));
  }

  private Outcome<PersonId> begin(
      World world, String viewer, String person, String unit, LocalDate day, boolean withPlan) {
    FurtherEmployment wanted =
        new FurtherEmployment(
            world.person(person),
            world.unit(unit).id(),
            "Kurator",
            EmploymentForm.PERMANENT,
            null,
            day,
            null,
            withPlan);
    return database.write(tx -> world.furtherEmployments().begin(tx, world.viewer(viewer), wanted));
  }

  private List<Employment> employments(World world, PersonId person) {
    return database.read(tx ->
        world
            .people()
            .employmentsOf(tx, world.viewer("hr"), Set.of(person))
            .getOrDefault(person, List.of()));
  }
}
