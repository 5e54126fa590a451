package se.fadder.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.Heard;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Event;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.templates.StepKind;
import se.fadder.templates.StepRole;

/** Tests beginning plans, ticking steps and naming owners. */
@OnOneDatabase
record OnboardingTest(Database database) {
  private static final LocalDate DAY = World.DAY;
  private static final int ROUNDS = 8;

  @Test
  void aPlanCopiesTheTemplate() {
    World world = new World(database);
    List<Step> steps = steps(world, "self");
    assertThat(steps)
        .extracting(Step::key)
        .containsExactly("valkommen", "hej", "fika", "samtal", "avtal", "dator", "handledning");
    assertThat(steps).allMatch(step -> !step.hasEnded() && step.required());
    assertThat(steps).extracting(Step::newHireId).containsOnly(world.person("self"));
    assertThat(steps.getFirst())
        .satisfies(step -> {
          assertThat(step.title()).isEqualTo("Moment valkommen");
          assertThat(step.why()).isEqualTo("Därför.");
          assertThat(step.kind()).isEqualTo(StepKind.TASK);
          assertThat(step.responsibleRole()).isEqualTo(StepRole.NEW_HIRE);
          assertThat(step.openBeforeStart()).isTrue();
        });
  }

  @Test
  void beginningTwiceGivesTheSamePlan() {
    World world = new World(database);
    List<Change> changes =
        world.changesOf(
            () -> assertThat(begin(world, "self", "grund")).isEqualTo(world.plan("self")));
    assertThat(changes).isEmpty();
  }

  @Test
  void thereIsNoPlanWithoutATemplate() {
    World world = new World(database);
    assertThatThrownBy(() -> begin(world, "colleague", "finns-inte"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no template finns-inte");
  }

  private PlanId begin(World world, String newHire, String template) {
    return database.write(
        tx -> world.beginnings().begin(tx, world.employment(newHire), template, null));
  }

  @Test
  void dueDatesAreDaysOnWhichTheNewHireWorks() {
    World world = new World(database);
    LocalDate monday = LocalDate.parse("2026-03-30");
    database.write(tx -> {
      world.employ(tx, "part time", world.unit("Norr"), monday, null);
      PersonId person = world.person("part time");
      EnumSet<DayOfWeek> days = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
      world.calendar().recordPartTime(tx, person, new Term(DAY, null), days);
      world.calendar().recordAbsence(tx, person, new Term(monday.plusDays(1), monday.plusDays(2)));
      return true;
    });
    PlanId plan = begin(world, "part time", "grund");
    // Friday and Monday after the second of April are Easter.
    assertThat(steps(plan))
        .extracting(Step::key, step -> step.due().toString())
        .containsExactlyInAnyOrder(
            tuple("valkommen", "2026-03-19"),
            tuple("hej", "2026-03-30"),
            tuple("fika", "2026-04-02"),
            tuple("samtal", "2026-04-07"),
            tuple("avtal", "2026-04-08"),
            tuple("dator", "2026-04-09"),
            tuple("handledning", "2026-04-13"));
  }

  @Test
  void somebodyWhoIsNeverAtWorkGetsNoPlan() {
    World world = new World(database);
    database.write(tx -> {
      world
          .calendar()
          .recordAbsence(tx, world.person("colleague"), new Term(DAY.minusYears(7), DAY));
      return true;
    });
    List<Change> changes =
        world.changesOf(() ->
            assertThatThrownBy(() -> begin(world, "colleague", "grund"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("never at work"));
    assertThat(changes).isEmpty();
    assertThat(
            database.<List<PlanId>>read(
                tx -> tx.sql(PlanSql.class).ofEmployment(world.employment("colleague").id())))
        .isEmpty();
  }

  @Test
  void aTickSaysWhoAndWhen() {
    World world = new World(database);
    StepId hej = world.step("self", "hej").id();
    List<Change> changes = world.changesOf(() -> assertDone(tick(world, "self", hej)));
    Step done = world.step("self", "hej");
    assertThat(done.doneAt()).isEqualTo(world.clock.instant());
    assertThat(done.doneBy()).isEqualTo(world.person("self"));
    assertThat(done.isBehind(DAY)).isFalse();
    assertThat(changes)
        .singleElement()
        .satisfies(change -> {
          assertThat(change.kind()).isEqualTo(PlanChangeKind.STEP_TICKED);
          assertThat(change.actorId()).isEqualTo(world.person("self"));
          assertThat(change.subjectId()).isEqualTo(world.person("self"));
          assertThat(change.thingId()).isEqualTo(hej.value());
        });
  }

  @Test
  void whoTickedFirstStays() {
    World world = new World(database);
    StepId hej = world.step("self", "hej").id();
    assertDone(tick(world, "self", hej));
    Instant first = world.clock.instant();
    world.clock.pass(Duration.ofHours(1));
    assertThat(world.changesOf(() -> assertDone(tick(world, "owner", hej)))).isEmpty();
    assertThat(world.step("self", "hej").doneBy()).isEqualTo(world.person("self"));
    assertThat(world.step("self", "hej").doneAt()).isEqualTo(first);
  }

  @Test
  void whatIsTickedAlreadyIsNoNews() {
    World world = new World(database);
    StepId hej = world.step("self", "hej").id();
    assertDone(tick(world, "self", hej));
    Heard heard = Heard.at(database);
    database.write(tx -> {
      tx.publish(Heard.thing(1));
      return true;
    });
    heard.awaitNext(Heard.thing(1));
    assertDone(tick(world, "owner", hej));
    database.write(tx -> {
      tx.publish(Heard.thing(2));
      return true;
    });
    heard.assertNext(Heard.thing(2));
  }

  @Test
  void theAuditLogKeepsWhatWasUnticked() {
    World world = new World(database);
    StepId hej = world.step("self", "hej").id();
    assertThat(world.changesOf(() -> assertDone(untick(world, "self", hej)))).isEmpty();
    assertDone(tick(world, "self", hej));
    Instant first = world.clock.instant();
    world.clock.pass(Duration.ofHours(1));
    assertDone(untick(world, "owner", hej));
    assertThat(world.step("self", "hej").hasEnded()).isFalse();
    assertThat(world.step("self", "hej").doneBy()).isNull();
    world.clock.pass(Duration.ofHours(1));
    assertDone(tick(world, "manager", hej));
    List<Change> entries = database.read(tx -> world.auditLog().of(tx, hej));
    assertThat(entries)
        .extracting(Change::kind, change -> world.nameOf(actor(change)), Change::at)
        .containsExactly(
            tuple(PlanChangeKind.STEP_TICKED, "self", first),
            tuple(PlanChangeKind.STEP_UNTICKED, "owner", first.plus(Duration.ofHours(1))),
            tuple(PlanChangeKind.STEP_TICKED, "manager", first.plus(Duration.ofHours(2))));
    assertThat(entries.get(1).detail()).isEqualTo("was " + first);
  }

  private static PersonId actor(Change change) {
    return Objects.requireNonNull(change.actorId());
  }

  @Test
  void ofThoseWhoTickAtOnceOneHasDoneIt() throws Exception {
    World world = new World(database);
    StepId hej = world.step("self", "hej").id();
    for (int round = 0; round < ROUNDS; round++) {
      List<Change> changes = race(world, hej, List.of("self", "owner", "manager", "hr"), true);
      assertThat(changes).extracting(Change::kind).containsExactly(PlanChangeKind.STEP_TICKED);
      assertThat(world.step("self", "hej").doneBy()).isEqualTo(actor(changes.getFirst()));
      changes = race(world, hej, List.of("self", "owner", "manager", "hr"), false);
      assertThat(changes).extracting(Change::kind).containsExactly(PlanChangeKind.STEP_UNTICKED);
      assertThat(world.step("self", "hej").hasEnded()).isFalse();
    }
  }

  private List<Change> race(World world, StepId step, List<String> viewers, boolean tick) {
    return world.changesOf(() -> {
      try {
        Race.<Outcome<StepId>>of(
                viewers.stream()
                    .<Supplier<Outcome<StepId>>>map(viewer ->
                        () -> tick ? tick(world, viewer, step) : untick(world, viewer, step))
                    .toList())
            .forEach(Outcomes::assertDone);
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    });
  }

  @Test
  void whatWasDoneEarlierIsRecordedWithItsTime() {
    World world = new World(database);
    Instant earlier = world.clock.instant().minus(Duration.ofDays(3));
    Step hej = world.step("self", "hej");
    database.write(tx -> {
      world.ticks().recordTick(tx, hej, world.person("main mentor"), earlier);
      return true;
    });
    assertThat(world.step("self", "hej").doneAt()).isEqualTo(earlier);
    assertThat(world.step("self", "hej").doneBy()).isEqualTo(world.person("main mentor"));
  }

  @Test
  void whatIsNotThereCannotBeDone() {
    World world = new World(database);
    StepId unknown = new StepId(UUID.randomUUID());
    assertRefused(tick(world, "hr", unknown), "NOT_FOUND", "stepId");
    assertRefused(untick(world, "hr", unknown), "NOT_FOUND", "stepId");
    PlanId noPlan = new PlanId(UUID.randomUUID());
    assertRefused(
        database.write(
            tx -> world.owners().assign(tx, world.viewer("hr"), noPlan, world.person("colleague"))),
        "NOT_FOUND",
        "planId");
  }

  @Test
  void aPlanGetsAnotherOwner() {
    World world = new World(database);
    List<Change> changes =
        world.changesOf(() -> assertDone(assignOwner(world, "manager", "colleague")));
    assertThat(plan(world, "self").ownerId()).isEqualTo(world.person("colleague"));
    assertThat(changes)
        .singleElement()
        .satisfies(change -> {
          assertThat(change.kind()).isEqualTo(PlanChangeKind.PLAN_OWNER_ASSIGNED);
          assertThat(change.subjectId()).isEqualTo(world.person("self"));
          assertThat(change.detail())
              .isEqualTo(
                  "was %s, is %s",
                  world.person("owner").value(), world.person("colleague").value());
        });
    assertThat(world.changesOf(() -> assertDone(assignOwner(world, "manager", "colleague"))))
        .isEmpty();
  }

  @Test
  void theFirstOwnerComesAfterNobody() {
    World world = new World(database);
    PlanId plan = begin(world, "colleague", "grund");
    List<Change> changes =
        world.changesOf(() ->
            assertDone(
                database.write(tx ->
                    world.owners().assign(tx, world.viewer("hr"), plan, world.person("owner")))));
    assertThat(changes)
        .extracting(Change::detail)
        .containsExactly("was nobody, is " + world.person("owner").value());
  }

  @Test
  void anOwnerIsSomebodyElseWhoIsStillThere() {
    World world = new World(database);
    assertRefused(assignOwner(world, "manager", "self"), "OWN_PLAN", "ownerId");
    assertRefused(assignOwner(world, "manager", "left manager"), "NOT_FOUND", "ownerId");
    assertRefused(assignOwner(world, "manager", "stranger"), "NOT_FOUND", "ownerId");
    assertRefused(assignOwner(world, "self", "colleague"), "NOT_FOUND", "planId");
    assertRefused(assignOwner(world, "manager", "unstarted"), "NOT_FOUND", "ownerId");
  }

  @Test
  void aClosedPlanKeepsItsOwner() {
    World world = new World(database);
    database.write(tx ->
        world.employments().end(tx, world.viewer("hr"), world.employment("self").id(), World.DAY));
    assertThat(
            world.changesOf(
                () -> assertRefused(assignOwner(world, "hr", "colleague"), "PLAN_CLOSED")))
        .isEmpty();
  }

  /** Their day is drawn anew at once, also if they have answered for nobody before. */
  @Test
  void whoIsNamedIsTold() {
    World world = new World(database);
    Event given = Event.of("onboarding.given", world.person("colleague"));
    Set<Event> concerns =
        database.read(tx -> world.agendas().concerns(tx, world.viewer("colleague")));
    assertThat(concerns).contains(given);
    Heard heard = Heard.at(database);
    assertDone(assignOwner(world, "manager", "colleague"));
    heard.awaitNext(given);
  }

  @Test
  void ofOwnersNamedAtOnceEachIsRememberedAndOneStays() throws Exception {
    World world = new World(database);
    for (int round = 0; round < ROUNDS; round++) {
      assertDone(assignOwner(world, "hr", "owner"));
      List<Change> changes =
          world.changesOf(() -> {
            try {
              Race.<Outcome<PlanId>>of(
                  List.of(
                      () -> assignOwner(world, "manager", "colleague"),
                      () -> assignOwner(world, "sector manager", "expert"),
                      () -> assignOwner(world, "hr", "it")));
            } catch (Exception e) {
              throw new AssertionError(e);
            }
          });
      assertThat(changes).hasSize(3);
      String owner = world.person("owner").value().toString();
      for (int i = 0; i < changes.size(); i++) {
        String before = owner;
        Change next =
            changes.stream()
                .filter(change -> change.detail().startsWith("was " + before))
                .findFirst()
                .orElseThrow();
        owner = next.detail().substring(next.detail().indexOf(", is ") + 5);
      }
      assertThat(plan(world, "self").ownerId()).isEqualTo(new PersonId(UUID.fromString(owner)));
    }
  }

  private Outcome<PlanId> assignOwner(World world, String viewer, String owner) {
    return database.write(tx ->
        world.owners().assign(tx, world.viewer(viewer), world.plan("self"), world.person(owner)));
  }

  private Plan plan(World world, String newHire) {
    PlanId id = world.plan(newHire);
    Map<PlanId, Plan> found =
        database.read(tx -> world.plans().byIds(tx, world.viewer("hr"), Set.of(id)));
    return Objects.requireNonNull(found.get(id));
  }

  private Outcome<StepId> tick(World world, String viewer, StepId step) {
    return database.write(tx -> world.ticks().tick(tx, world.viewer(viewer), step));
  }

  private Outcome<StepId> untick(World world, String viewer, StepId step) {
    return database.write(tx -> world.ticks().untick(tx, world.viewer(viewer), step));
  }

  private List<Step> steps(World world, String newHire) {
    return steps(world.plan(newHire));
  }

  private List<Step> steps(PlanId plan) {
    return database.read(tx -> Plans.stepsOf(tx, plan));
  }
}
