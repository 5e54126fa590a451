package se.fadder.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertOneDone;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.Mentorship;
import se.fadder.mentorship.MentorshipChangeKind;
import se.fadder.mentorship.MentorshipKind;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanChangeKind;
import se.fadder.onboarding.PlanClosing;

/** Tests that days of employments that were set wrongly are put right, with what followed. */
@OnOneDatabase
record EmploymentsTest(Database database) {
  private static final LocalDate DAY = World.DAY;
  private static final int ROUNDS = 6;

  /** Without this a slip of the pen would have cost somebody their introduction. */
  @Test
  void aPlanThatWasBrokenOffByAWrongDayGoesOn() {
    World world = new World(database);
    assertDone(end(world, "manager", "self", DAY));
    assertThat(plan(world, "self").closing()).isEqualTo(PlanClosing.INTERRUPTED);
    assertThat(listed(world)).doesNotContain(world.person("self"));
    List<Change> changes =
        world.changesOf(() -> assertDone(end(world, "manager", "self", DAY.plusDays(60))));
    assertThat(changes)
        .extracting(Change::kind)
        .containsExactly(PeopleChangeKind.EMPLOYMENT_ENDED, PlanChangeKind.PLAN_RESUMED);
    assertThat(plan(world, "self").closing()).isNull();
    assertThat(plan(world, "self").closedAt()).isNull();
    assertThat(listed(world)).contains(world.person("self"));
    assertDone(
        database.write(
            tx -> world.ticks().tick(tx, world.viewer("self"), world.step("self", "hej").id())));
  }

  @Test
  void hrProlongsAContractADayLate() {
    World world = new World(database);
    assertDone(end(world, "hr", "self", DAY));
    world.clock.setDay(DAY.plusDays(1));
    assertRefused(goOn(world, "manager", "self"), "NOT_FOUND", "employmentId");
    List<Change> changes = world.changesOf(() -> assertDone(goOn(world, "hr", "self")));
    assertThat(changes)
        .extracting(Change::kind, Change::actorId, Change::detail)
        .contains(
            tuple(PeopleChangeKind.EMPLOYMENT_CONTINUED, world.person("hr"), "2026-02-18/.."));
    assertThat(employment(world, "self").lastDay()).isNull();
    assertThat(plan(world, "self").closing()).isNull();
  }

  @Test
  void aPlanThatIsCompletedStaysSo() {
    World world = new World(database);
    database.write(tx -> {
      for (String step : List.of("valkommen", "hej", "fika", "samtal", "avtal", "dator")) {
        assertDone(world.ticks().tick(tx, world.viewer("manager"), world.step("self", step).id()));
      }
      assertDone(
          world.ticks().tick(tx, world.viewer("manager"), world.step("self", "handledning").id()));
      return world.planCommands().closings().close(tx, world.viewer("hr"), world.plan("self"));
    });
    assertDone(end(world, "hr", "self", DAY));
    assertDone(goOn(world, "hr", "self"));
    assertThat(plan(world, "self").closing()).isEqualTo(PlanClosing.COMPLETED);
  }

  @Test
  void twoEmploymentsInAUnitDoNotRunIntoEachOther() {
    World world = new World(database);
    assertDone(end(world, "hr", "self", DAY));
    Employment first = world.employment("self");
    database.write(tx -> {
      world.employ(tx, "self", world.unit("Norr"), DAY.plusDays(10), null);
      return true;
    });
    for (Outcome<?> outcome :
        List.of(
            database.write(tx -> world.employments().goOn(tx, world.viewer("hr"), first.id())),
            database.write(tx ->
                world.employments().end(tx, world.viewer("hr"), first.id(), DAY.plusDays(10))))) {
      assertRefused(outcome, "EMPLOYED_ALREADY", "lastDay");
    }
  }

  @Test
  void whoeverSaysNoIsWithdrawnWithPlanMentorAndReminders() {
    World world = new World(database);
    PersonId nova = world.person("unstarted");
    List<Change> changes =
        world.changesOf(() -> assertDone(withdraw(world, "manager", "unstarted")));
    assertThat(changes)
        .extracting(Change::kind, Change::detail)
        .contains(
            tuple(PeopleChangeKind.EMPLOYMENT_WITHDRAWN, "was 2026-03-25/.."),
            tuple(PlanChangeKind.PLAN_CLOSED, "INTERRUPTED"));
    assertThat(changes)
        .extracting(Change::kind)
        .contains(MentorshipChangeKind.MENTORSHIP_WITHDRAWN);
    assertThat(listed(world)).doesNotContain(nova);
    for (int days : List.of(0, 13, 14, 15, 30)) {
      world.clock.setDay(DAY.plusDays(days));
      assertThat(database.<Boolean>read(tx -> world.people().mayEnter(tx, nova))).isFalse();
      assertThat(toDo(world, "main mentor")).as("after %s days", days).doesNotContain("fika");
      assertThat(
              database
                  .read(tx ->
                      world.mentorships().mentees(tx, world.viewer("main mentor"), Page.first(9)))
                  .items())
          .noneMatch(m -> m.newHireId().equals(nova));
    }
  }

  private List<String> toDo(World world, String person) {
    return database
        .read(tx -> world.toDo().of(tx, world.viewer(person), Page.first(50)))
        .items()
        .stream()
        .filter(step -> step.planId().equals(world.plan("unstarted")))
        .map(step -> step.key())
        .toList();
  }

  @Test
  void whoHasBegunIsNotWithdrawn() {
    World world = new World(database);
    assertRefused(withdraw(world, "hr", "self"), "BEGUN_ALREADY", "employmentId");
    world.clock.setDay(LocalDate.parse("2026-03-25"));
    assertRefused(withdraw(world, "hr", "unstarted"), "BEGUN_ALREADY", "employmentId");
  }

  @Test
  void whatIsWithdrawnIsNeitherEndedNorContinued() {
    World world = new World(database);
    assertDone(withdraw(world, "hr", "unstarted"));
    assertRefused(withdraw(world, "hr", "unstarted"), "NOT_FOUND", "employmentId");
    assertRefused(goOn(world, "hr", "unstarted"), "NOT_FOUND", "employmentId");
    assertRefused(end(world, "hr", "unstarted", DAY.plusDays(9)), "NOT_FOUND", "employmentId");
  }

  /** Somebody may say no, yes and no again. */
  @Test
  void aFurtherEmploymentIsWithdrawnOnTheSameDay() {
    World world = new World(database);
    assertDone(withdraw(world, "hr", "unstarted"));
    database.write(tx -> {
      world.employ(tx, "unstarted", world.unit("Norr"), DAY.plusDays(10), null);
      return true;
    });
    assertDone(withdraw(world, "hr", "unstarted"));
  }

  @Test
  void ofThoseWhoWithdrawAtOnceOneDoes() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      World world = new World(database);
      assertOneDone(
          Race.<Outcome<?>>of(
              List.of(
                  () -> withdraw(world, "hr", "unstarted"),
                  () -> withdraw(world, "manager", "unstarted"),
                  () -> withdraw(world, "sector manager", "unstarted"))));
    }
  }

  @Test
  void hrCorrectsTitleAndForm() {
    World world = new World(database);
    EmploymentId id = world.employment("self").id();
    List<Change> changes =
        world.changesOf(() -> {
          for (int i = 0; i < 2; i++) {
            assertDone(
                database.write(tx ->
                    world
                        .employments()
                        .correct(tx, world.viewer("hr"), id, "Kurator", EmploymentForm.TEMPORARY)));
          }
        });
    assertThat(changes)
        .extracting(Change::kind, Change::detail)
        .containsExactly(
            tuple(PeopleChangeKind.EMPLOYMENT_CORRECTED, "was Socialsekreterare, PERMANENT"));
    assertThat(employment(world, "self").title()).isEqualTo("Kurator");
    assertThat(employment(world, "self").form()).isEqualTo(EmploymentForm.TEMPORARY);
  }

  /**
   * Four weeks without a mentor, or a mentor for nobody, would follow from a first day that moved.
   */
  @Test
  void anAgreedMentorMovesWithTheFirstDay() {
    World world = new World(database);
    PersonId nova = world.person("unstarted");
    for (String day : List.of("2026-04-20", "2026-03-18")) {
      LocalDate firstDay = LocalDate.parse(day);
      List<Change> changes =
          world.changesOf(() ->
              assertDone(
                  database.write(tx ->
                      world
                          .planCommands()
                          .passedSteps()
                          .moveFirstDay(
                              tx, world.viewer("manager"), world.plan("unstarted"), firstDay))));
      assertThat(changes).extracting(Change::kind).contains(MentorshipChangeKind.MENTORSHIP_MOVED);
      assertThat(mentorsBegin(world, nova)).containsExactly(firstDay);
    }
  }

  @Test
  void aMentorshipThatHadBegunStaysWhereItWas() {
    World world = new World(database);
    PersonId self = world.person("self");
    database.write(tx ->
        world
            .mentorships()
            .begin(
                tx,
                hr(world),
                world.person("colleague"),
                self,
                MentorshipKind.CO,
                DAY.plusDays(9)));
    assertDone(
        database.write(tx ->
            world
                .planCommands()
                .passedSteps()
                .moveFirstDay(tx, world.viewer("manager"), world.plan("self"), DAY.minusDays(30))));
    world.clock.setDay(DAY.plusDays(9));
    assertThat(mentorsBegin(world, self)).containsOnly(DAY.minusDays(30), DAY.plusDays(9));
  }

  private List<LocalDate> mentorsBegin(World world, PersonId newHire) {
    Map<PersonId, List<Mentorship>> found =
        database.read(tx -> world.mentorships().mentorsOf(tx, hr(world), Set.of(newHire)));
    return found.getOrDefault(newHire, List.of()).stream().map(Mentorship::firstDay).toList();
  }

  private static Viewer hr(World world) {
    return world.viewer("hr");
  }

  private Outcome<EmploymentId> end(World world, String viewer, String person, LocalDate day) {
    return database.write(tx ->
        world.employments().end(tx, world.viewer(viewer), world.employment(person).id(), day));
  }

  private Outcome<EmploymentId> goOn(World world, String viewer, String person) {
    return database.write(
        tx -> world.employments().goOn(tx, world.viewer(viewer), world.employment(person).id()));
  }

  private Outcome<EmploymentId> withdraw(World world, String viewer, String person) {
    return database.write(tx ->
        world.employments().withdraw(tx, world.viewer(viewer), world.employment(person).id()));
  }

  private Plan plan(World world, String person) {
    return database.read(tx ->
        world
            .plans()
            .byIds(tx, world.viewer("hr"), Set.of(world.plan(person)))
            .values()
            .iterator()
            .next());
  }

  private List<PersonId> listed(World world) {
    return database
        .read(tx -> world.planPages().inReach(tx, world.viewer("manager"), null, Page.first(50)))
        .items()
        .stream()
        .flatMap(plan -> Stream.of(plan.newHireId()))
        .toList();
  }

  private Employment employment(World world, String person) {
    return database.read(tx ->
        tx.sql(PeopleSql.class).employments(Set.of(world.employment(person).id())).getFirst());
  }
}
