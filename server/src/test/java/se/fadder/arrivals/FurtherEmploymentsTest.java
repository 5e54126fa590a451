package se.fadder.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertOneDone;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.Plans;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentForm;
import se.fadder.people.Person;
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
    Outcome<PersonId> known = add(world, "colleague", null, false);
    assertThat(known.refusal())
        .get()
        .satisfies(p -> assertThat(p.code()).isEqualTo("KNOWN_ALREADY"));
    assertThat(((Outcome.Refused<?>) known).shown()).isEqualTo(world.person("colleague"));
    // Two people may be called the same; of the second it was said, of a third it is asked again.
    assertDone(add(world, "colleague", null, true));
    Outcome<PersonId> again = add(world, "colleague", "new@storsjo.example", false);
    assertRefused(again, "KNOWN_ALREADY", "givenName");
    assertThat(like(world, "manager", "Person colleague", null)).hasSize(2);
    assertDone(add(world, "colleague", "new@storsjo.example", true));
  }

  /** An address is nobody else's, so that nobody is asked whether it is another person. */
  @Test
  void anAddressIsNobodyElses() {
    World world = new World(database);
    assertDone(add(world, "Ny", "ny@storsjo.example", false));
    assertAddressKnown(add(world, "Annan", "NY@storsjo.example", true).refusal());
    assertThat(like(world, "manager", "Person Annan", "NY@storsjo.example"))
        .extracting(Person::familyName)
        .containsExactly("Ny");
  }

  private static void assertAddressKnown(Optional<Problem> problem) {
    assertThat(problem)
        .get()
        .satisfies(p -> assertThat(p.code()).isEqualTo("KNOWN_ALREADY"))
        .satisfies(p -> assertThat(p.field()).containsExactly("email"));
  }

  /** Who it may be is shown to whoever may employ them there, and of those they may know. */
  @Test
  void whoItMayBeIsShownToWhoeverMayAddSomebody() {
    World world = new World(database);
    assertThat(like(world, "manager", "Person left manager", null))
        .extracting(Person::id)
        .containsExactly(world.person("left manager"));
    assertThat(like(world, "hr", "Person colleague", null)).hasSize(1);
    assertThat(like(world, "colleague", "Person left manager", null)).isEmpty();
    assertThat(like(world, "strange hr", "Person colleague", null)).isEmpty();
    assertThat(like(world, "hr", "Person stranger", null)).isEmpty();
    assertThat(like(world, "hr", "Person protected", null)).isEmpty();
    assertThat(like(world, "hr", "Kollega Ek", null)).isEmpty();
  }

  private List<Person> like(World world, String viewer, String name, @Nullable String email) {
    String[] names = name.split(" ", 2);
    return database.read(tx ->
        world
            .arrivals()
            .like(tx, world.viewer(viewer), new Named(names[0], names[1].strip(), email)));
  }

  /** Whoever answers for the plan is a colleague, and not the newcomer. */
  @Test
  void whoComesAgainHasAnOwner() {
    World world = new World(database);
    for (String owner : List.of("unstarted", "stranger")) {
      assertRefused(begin(world, "left manager", owner), "NOT_FOUND", "ownerId");
    }
    assertRefused(begin(world, "colleague", "colleague"), "OWN_PLAN", "ownerId");
    assertDone(begin(world, "left manager", "manager"));
    PlanId plan =
        database.read(tx ->
            world
                .plans()
                .ofNewHires(tx, world.viewer("hr"), Set.of(world.person("left manager")))
                .values()
                .iterator()
                .next()
                .id());
    assertThat(database.read(tx -> Plans.row(tx, plan)).ownerId())
        .isEqualTo(world.person("manager"));
  }

  private Outcome<PersonId> begin(World world, String person, String owner) {
    FurtherEmployment wanted =
        new FurtherEmployment(
            world.person(person),
            world.unit("Söder").id(),
            "Kurator",
            EmploymentForm.PERMANENT,
            null,
            DAY.plusDays(3),
            null,
            true,
            world.person(owner));
    return database.write(tx -> world.furtherEmployments().begin(tx, world.viewer("hr"), wanted));
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
        tx -> world.arrivals().add(tx, world.viewer("manager"), newcomer, null, isNamesake));
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
            withPlan,
            null);
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
