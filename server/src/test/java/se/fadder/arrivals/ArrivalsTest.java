package se.fadder.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Slice;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanChangeKind;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.Step;
import se.fadder.people.Employment;
import se.fadder.people.PeopleChangeKind;
import se.fadder.people.Unit;

/** Tests the adding of newcomers one at a time. */
@OnOneDatabase
record ArrivalsTest(Database database) {

  private Outcome<PersonId> add(World world, String who, Newcomer newcomer) {
    return database.write(tx -> world.arrivals().add(tx, world.viewer(who), newcomer));
  }

  private PersonId arrived(World world, String who, Newcomer newcomer) {
    return Outcomes.done(add(world, who, newcomer));
  }

  private void assertRefused(
      World world, String who, Newcomer newcomer, String code, String field) {
    List<Change> changes =
        world.changesOf(() -> {
          Problem problem = add(world, who, newcomer).refusal().orElseThrow();
          assertThat(problem.code()).isEqualTo(code);
          assertThat(String.join(".", problem.field())).isEqualTo(field);
        });
    assertThat(changes).isEmpty();
  }

  private Plan plan(World world, PersonId newHire) {
    return database.read(tx ->
        world.planPages().inReach(tx, world.viewer("hr"), null, Page.first(100)).items().stream()
            .filter(plan -> plan.newHireId().equals(newHire))
            .findFirst()
            .orElseThrow());
  }

  @Test
  void aNewcomerHasAnEmploymentAndAPlanAtOnce() {
    World world = new World(database);
    Newcomer astrid = Newcomers.ownedBy(Newcomers.astrid(world), world, "manager");
    PersonId person = arrived(world, "manager", astrid);
    Employment at =
        Objects.requireNonNull(
                database.read(tx ->
                    world
                        .people()
                        .employmentsOf(tx, world.viewer("manager"), Set.of(person))
                        .get(person)))
            .getFirst();
    assertThat(at.title()).isEqualTo("Socialsekreterare");
    assertThat(at.firstDay()).isEqualTo(Newcomers.MONDAY);
    assertThat(at.unitId()).isEqualTo(world.unit("Norr").id());
    Plan plan = plan(world, person);
    assertThat(plan.ownerId()).isEqualTo(world.person("manager"));
    List<Step> steps = database.read(tx -> Plans.stepsOf(tx, plan.id()));
    assertThat(steps).hasSize(7);
  }

  @Test
  void theAuditLogTellsWhoTookThemIn() {
    World world = new World(database);
    List<Change> changes =
        world.changesOf(() -> arrived(world, "manager", Newcomers.astrid(world)));
    assertThat(changes)
        .extracting(Change::kind, Change::actorId)
        .containsExactly(
            tuple(PeopleChangeKind.PERSON_ADDED, world.person("manager")),
            tuple(PeopleChangeKind.EMPLOYMENT_BEGUN, world.person("manager")),
            tuple(PlanChangeKind.PLAN_BEGUN, world.person("manager")));
    assertThat(changes).extracting(Change::subjectId).doesNotContainNull().hasSize(3);
    assertThat(changes).noneMatch(change -> change.detail().contains("Astrid"));
  }

  @Test
  void whoHasStartedAlreadyIsNotBehind() {
    World world = new World(database);
    PersonId person =
        arrived(
            world, "hr", Newcomers.between(Newcomers.astrid(world), "2026-02-16", "2026-12-31"));
    List<Step> steps = database.read(tx -> Plans.stepsOf(tx, plan(world, person).id()));
    assertThat(steps).isNotEmpty().noneMatch(step -> step.isBehind(World.DAY));
  }

  @Test
  void aManagerTakesInForTheirUnitAndHrForTheOrganisation() {
    World world = new World(database);
    Newcomer astrid = Newcomers.astrid(world);
    assertRefused(world, "manager", Newcomers.in(astrid, world, "Söder"), "NOT_FOUND", "unitId");
    assertRefused(
        world, "hr", Newcomers.in(astrid, world, "Annanstans kommun"), "NOT_FOUND", "unitId");
    assertRefused(world, "strange hr", astrid, "NOT_FOUND", "unitId");
    arrived(world, "sector manager", Newcomers.in(astrid, world, "Söder"));
    assertThat(units(world, "manager")).containsExactly("Norr");
    assertThat(units(world, "sector manager")).containsExactly("Barn och vuxna", "Norr", "Söder");
    assertThat(units(world, "hr"))
        .containsExactly("Barn och vuxna", "Norr", "Storsjö kommun", "Söder");
    assertThat(units(world, "colleague")).isEmpty();
  }

  private List<String> units(World world, String who) {
    return database.read(tx ->
        world.arrivals().units(tx, world.viewer(who), Page.first(100)).items().stream()
            .map(Unit::name)
            .toList());
  }

  @Test
  void unitsComeAPageAtATime() {
    World world = new World(database);
    Slice<Unit> first =
        database.read(tx -> world.arrivals().units(tx, world.viewer("hr"), Page.first(3)));
    assertThat(first.items()).hasSize(3);
    assertThat(first.hasNext()).isTrue();
    Unit last = first.items().getLast();
    Page next = new Page(3, new Page.After(last.sortKey(), last.id().value().toString()));
    assertThat(database.read(tx -> world.arrivals().units(tx, world.viewer("hr"), next)).items())
        .extracting(Unit::name)
        .containsExactly("Söder");
  }

  @Test
  void whatCannotBeIsRefused() {
    World world = new World(database);
    Newcomer astrid = Newcomers.astrid(world);
    assertRefused(
        world, "hr", Newcomers.between(astrid, "1926-03-16", null), "DAY_UNLIKELY", "firstDay");
    assertRefused(
        world, "hr", Newcomers.between(astrid, "2029-03-12", null), "DAY_UNLIKELY", "firstDay");
    assertRefused(
        world,
        "hr",
        Newcomers.between(astrid, "2026-03-16", "2026-03-15"),
        "ENDS_BEFORE_IT_BEGINS",
        "lastDay");
    assertRefused(
        world,
        "hr",
        Newcomers.between(astrid, "2026-01-16", "2026-03-10"),
        "ENDED_ALREADY",
        "lastDay");
    for (String email : List.of("astrid", "astrid@storsjo", "a b@storsjo.example", "å@å.se")) {
      assertRefused(
          world, "hr", Newcomers.named(world, "Astrid", "Ödman", email), "NOT_EMAIL", "email");
    }
    assertRefused(
        world, "hr", Newcomers.named(world, "811228-9874", "", null), "INVALID", "givenName");
    for (String unseen : List.of("\u200b", "\u3164", "\u00ad\u2060")) {
      assertRefused(
          world, "hr", Newcomers.named(world, unseen, "Ödman", null), "INVALID", "givenName");
    }
  }

  @Test
  void anOwnerIsAColleagueAtWork() {
    World world = new World(database);
    for (String owner : List.of("stranger", "left manager", "unstarted")) {
      assertRefused(
          world,
          "hr",
          Newcomers.ownedBy(Newcomers.astrid(world), world, owner),
          "NOT_FOUND",
          "ownerId");
    }
  }

  @Test
  void whereNoTemplateFitsNobodyIsTakenIn() {
    World world = new World(database);
    assertRefused(
        world,
        "strange hr",
        Newcomers.in(Newcomers.astrid(world), world, "Annanstans kommun"),
        "NO_TEMPLATE",
        "");
  }

  @Test
  void nobodyIsTakenInTwice() {
    World world = new World(database);
    arrived(world, "manager", Newcomers.astrid(world));
    assertRefused(
        world,
        "hr",
        Newcomers.in(
            Newcomers.named(world, "A", "Ödman", "Astrid.Odman@storsjo.example"), world, "Söder"),
        "KNOWN_ALREADY",
        "email");
    assertRefused(
        world,
        "manager",
        Newcomers.named(world, "Astrid", "Ödman", null),
        "KNOWN_ALREADY",
        "givenName");
    // Where only an address differs, somebody says whether it is another person.
    Newcomer another = Newcomers.named(world, "Astrid", "Ödman", "another@storsjo.example");
    assertRefused(world, "hr", another, "KNOWN_ALREADY", "givenName");
    Outcomes.assertDone(
        database.write(tx -> world.arrivals().add(tx, world.viewer("hr"), another, null, true)));
  }

  @Test
  void onesOwnAddressIsNotTheNewcomers() {
    World world = new World(database);
    Newcomer astrid = Newcomers.named(world, "Astrid", "Ödman", "chef@storsjo.example");
    PersonId manager = world.person("manager");
    database.write(tx -> {
      tx.sql(AddressSql.class).set(manager, "Chef@storsjo.example");
      return true;
    });
    assertRefused(world, "manager", astrid, "OWN_EMAIL", "email");
    assertRefused(world, "hr", astrid, "KNOWN_ALREADY", "email");
    Outcome<PersonId> refused = add(world, "manager", astrid);
    assertThat(((Outcome.Refused<?>) refused).shown()).as("nobody to employ again").isNull();
  }

  interface AddressSql {
    @SqlUpdate("update person set email = :email where id = :person")
    void set(PersonId person, String email);
  }

  @Test
  void whoHasLeftMayComeBack() {
    World world = new World(database);
    PersonId astrid =
        arrived(
            world, "hr", Newcomers.between(Newcomers.astrid(world), "2026-03-01", "2026-03-31"));
    world.clock.setDay(LocalDate.parse("2026-04-01"));
    Newcomer again = Newcomers.between(Newcomers.astrid(world), "2026-04-01", null);
    assertRefused(world, "hr", again, "KNOWN_BEFORE", "email");
    Outcomes.assertDone(
        database.write(tx ->
            world
                .furtherEmployments()
                .begin(
                    tx,
                    world.viewer("hr"),
                    new FurtherEmployment(
                        astrid,
                        again.unitId(),
                        again.title(),
                        again.form(),
                        again.experience(),
                        again.firstDay(),
                        null,
                        true,
                        null))));
  }

  @Test
  void ofTwoWhoTakeInTheSamePersonAtOnceOneIsTold() throws Exception {
    World world = new World(database);
    Newcomer astrid = Newcomers.astrid(world);
    List<Outcome<PersonId>> outcomes =
        Race.of(Collections.nCopies(4, () -> add(world, "manager", astrid)));
    Outcomes.assertOneDone(outcomes);
    assertThat(outcomes)
        .filteredOn(outcome -> !(outcome instanceof Outcome.Done))
        .allSatisfy(refused ->
            assertThat(refused.refusal().orElseThrow().code()).isEqualTo("KNOWN_ALREADY"));
  }
}
