package se.fadder.ramp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.Page;
import se.fadder.kernel.Slice;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanChangeKind;
import se.fadder.onboarding.PlanId;
import se.fadder.overview.PlanSignal;

/**
 * Tests agreeing on cases by month, noting them by week, and who is told that there are too many.
 */
@OnOneDatabase
record RampsTest(Database database) {
  private static final LocalDate WEEK = LocalDate.parse("2026-03-09");
  private static final List<Cases> RISING = months(3, 3);
  private static final List<Cases> LOWER = months(1, 2);
  private static final int ROUNDS = 8;

  private static List<Cases> months(int own, int coHandled) {
    return IntStream.range(0, RampMonth.LAST)
        .mapToObj(month -> new Cases(own + month, coHandled))
        .toList();
  }

  @Test
  void beforeAnythingIsAgreedThereIsAnEmptyRamp() {
    World world = new World(database);
    assertThat(ramp(world, "manager"))
        .isEqualTo(new Ramp(0, List.of(), 1, List.of(), false, true, false));
    assertThat(ramp(world, "self"))
        .isEqualTo(new Ramp(0, List.of(), 1, List.of(), false, false, true));
    assertThat(ramp(world, "main mentor"))
        .isEqualTo(new Ramp(0, List.of(), 1, List.of(), false, false, false));
  }

  @Test
  void whatIsAgreedIsReadByMonth() {
    World world = new World(database);
    List<Change> changes = world.changesOf(() -> assertDone(agree(world, "manager", 0, RISING)));
    Ramp ramp = ramp(world, "self");
    assertThat(ramp.revision()).isEqualTo(1);
    assertThat(ramp.months()).hasSize(12);
    assertThat(ramp.months().getFirst())
        .isEqualTo(new RampMonth(1, LocalDate.parse("2026-02-18"), 3, 3));
    assertThat(ramp.months().getLast())
        .isEqualTo(new RampMonth(12, LocalDate.parse("2027-01-18"), 14, 3));
    assertThat(changes)
        .singleElement()
        .satisfies(change -> {
          assertThat(change.kind()).isEqualTo(RampChangeKind.RAMP_AGREED);
          assertThat(change.actorId()).isEqualTo(world.person("manager"));
          assertThat(change.subjectId()).isEqualTo(world.person("self"));
          assertThat(change.detail()).startsWith("was none, is 3+3 4+3 5+3");
        });
    assertThat(world.changesOf(() -> assertDone(agree(world, "owner", 1, RISING)))).isEmpty();
    assertThat(ramp(world, "self").revision()).isEqualTo(1);
  }

  @Test
  void whoChangesWhatSomebodyElseHasChangedMeanwhileIsToldAndNothingIsLost() {
    World world = new World(database);
    assertDone(agree(world, "manager", 0, RISING));
    List<Change> changes =
        world.changesOf(() ->
            assertThat(agree(world, "owner", 0, LOWER))
                .isInstanceOfSatisfying(
                    Outcome.Overtaken.class,
                    late -> {
                      assertThat(late.now()).isEqualTo(world.plan("self"));
                      assertThat(late.problem().code()).isEqualTo("RAMP_CHANGED");
                    }));
    assertThat(changes).isEmpty();
    assertThat(cases(ramp(world, "owner"))).isEqualTo(RISING);
    assertDone(agree(world, "owner", 1, LOWER));
    assertThat(cases(ramp(world, "manager"))).isEqualTo(LOWER);
    assertThat(ramp(world, "manager").revision()).isEqualTo(2);
  }

  private static List<Cases> cases(Ramp ramp) {
    return ramp.months().stream().map(RampMonth::cases).toList();
  }

  @Test
  void aRampHasTwelveMonths() {
    World world = new World(database);
    assertRefused(agree(world, "manager", 0, RISING.subList(0, 11)), "INVALID", "months");
    assertRefused(agree(world, "manager", 0, List.of()), "INVALID", "months");
    assertThat(ramp(world, "manager").months()).isEmpty();
  }

  @Test
  void aWeekIsNotedOnceAndCorrectedDuringItAndTheNext() {
    World world = new World(database);
    assertDone(note(world, "self", WEEK, new Cases(2, 1)));
    world.clock.setDay(LocalDate.parse("2026-03-15"));
    assertDone(note(world, "self", WEEK, new Cases(3, 1)));
    assertDone(note(world, "self", WEEK, new Cases(3, 1)));
    world.clock.setDay(LocalDate.parse("2026-03-22"));
    assertDone(note(world, "self", WEEK, new Cases(3, 2)));
    assertThat(ramp(world, "self").counts())
        .extracting(CaseCount::week, CaseCount::own, CaseCount::coHandled, CaseCount::notedAt)
        .containsExactly(tuple(WEEK, 3, 2, world.clock.instant()));
    world.clock.setDay(LocalDate.parse("2026-03-23"));
    assertRefused(note(world, "self", WEEK, new Cases(4, 2)), "WEEK_CLOSED", "week");
    assertThat(entries(world))
        .extracting(Change::kind, Change::detail)
        .containsExactly(
            tuple(RampChangeKind.CASE_COUNT_NOTED, "2026-03-09 was none, is 2+1"),
            tuple(RampChangeKind.CASE_COUNT_NOTED, "2026-03-09 was 2+1, is 3+1"),
            tuple(RampChangeKind.CASE_COUNT_NOTED, "2026-03-09 was 3+1, is 3+2"));
  }

  private List<Change> entries(World world) {
    PlanId plan = world.plan("self");
    List<Change> all = database.read(tx -> world.auditLog().of(tx, plan));
    return all.stream().filter(change -> change.kind() != PlanChangeKind.PLAN_BEGUN).toList();
  }

  @Test
  void aWeekIsAPresentOneNamedByItsMonday() {
    World world = new World(database);
    Cases cases = new Cases(1, 1);
    assertRefused(note(world, "self", WEEK.plusDays(1), cases), "INVALID", "week");
    assertRefused(note(world, "self", WEEK.plusWeeks(1), cases), "WEEK_CLOSED", "week");
    assertRefused(note(world, "self", WEEK.minusWeeks(2), cases), "WEEK_CLOSED", "week");
    assertDone(note(world, "self", WEEK.minusWeeks(1), cases));
    assertDone(note(world, "self", WEEK, cases));
    assertThat(ramp(world, "self").counts())
        .extracting(CaseCount::week)
        .containsExactly(WEEK, WEEK.minusWeeks(1));
  }

  @Test
  void beforeTheFirstDayNothingIsNoted() {
    World world = new World(database);
    Cases cases = new Cases(1, 1);
    PlanId plan = world.plan("unstarted");
    assertRefused(
        database.write(tx -> world.ramps().note(tx, world.viewer("unstarted"), plan, WEEK, cases)),
        "WEEK_CLOSED",
        "week");
    Map<PlanId, Ramp> before =
        database.read(tx -> world.ramps().ofPlans(tx, world.viewer("unstarted"), Set.of(plan)));
    assertThat(before.get(plan))
        .isEqualTo(new Ramp(0, List.of(), null, List.of(), false, false, false));
    world.clock.setDay(LocalDate.parse("2026-03-25"));
    assertDone(
        database.write(tx ->
            world.ramps().note(tx, world.viewer("unstarted"), plan, WEEK.plusWeeks(2), cases)));
  }

  @Test
  void aCountIsAboveWhenEitherIsMoreThanAgreedForItsMonth() {
    World world = new World(database);
    assertDone(note(world, "self", WEEK, new Cases(60, 60)));
    assertThat(ramp(world, "self").above()).as("nothing is agreed").isFalse();
    assertDone(agree(world, "manager", 0, RISING));
    assertThat(ramp(world, "self").above()).isTrue();
    assertDone(note(world, "self", WEEK, new Cases(3, 3)));
    assertThat(ramp(world, "self").above()).isFalse();
    assertDone(note(world, "self", WEEK, new Cases(3, 4)));
    assertThat(ramp(world, "self").above()).isTrue();
    assertDone(note(world, "self", WEEK, new Cases(4, 3)));
    assertThat(ramp(world, "self").counts().getFirst().agreed())
        .isEqualTo(new RampMonth(1, LocalDate.parse("2026-02-18"), 3, 3));
    // From the eighteenth of March on it is month 2, and the week begins before it.
    world.clock.setDay(LocalDate.parse("2026-03-18"));
    assertDone(note(world, "self", WEEK.plusWeeks(1), new Cases(4, 3)));
    assertThat(ramp(world, "self").above()).isTrue();
    world.clock.setDay(LocalDate.parse("2026-03-23"));
    assertDone(note(world, "self", WEEK.plusWeeks(2), new Cases(4, 3)));
    assertThat(ramp(world, "self").above()).isFalse();
  }

  @Test
  void theFirstWeekIsOfTheFirstMonthThoughItBeginsBefore() {
    World world = new World(database);
    assertDone(agree(world, "manager", 0, LOWER));
    world.clock.setDay(LocalDate.parse("2026-02-18"));
    assertDone(note(world, "self", LocalDate.parse("2026-02-16"), new Cases(2, 0)));
    assertThat(ramp(world, "self").counts().getFirst().agreed())
        .isEqualTo(new RampMonth(1, LocalDate.parse("2026-02-18"), 1, 2));
    assertSignal(world, true);
  }

  @Test
  void afterAYearTheRampIsOver() {
    World world = new World(database);
    assertDone(agree(world, "manager", 0, LOWER));
    world.clock.setDay(LocalDate.parse("2027-02-15"));
    assertDone(note(world, "self", LocalDate.parse("2027-02-15"), new Cases(60, 0)));
    assertThat(ramp(world, "self").month()).isEqualTo(12);
    assertSignal(world, true);
    world.clock.setDay(LocalDate.parse("2027-02-18"));
    assertThat(ramp(world, "self").month()).isNull();
    assertThat(ramp(world, "self").above()).isFalse();
    assertSignal(world, false);
  }

  private void assertSignal(World world, boolean expected) {
    assertThat(signals(world, "manager").contains(PlanSignal.ABOVE_RAMP)).isEqualTo(expected);
    assertThat(listed(world, "manager").contains("self")).isEqualTo(expected);
  }

  @Test
  void whoMayNotSeeTheRampDoesNotSeeTheSignal() {
    World world = new World(database);
    assertDone(agree(world, "manager", 0, LOWER));
    assertDone(note(world, "self", WEEK, new Cases(9, 0)));
    Set<String> told = new TreeSet<>();
    Set<String> seeing = new TreeSet<>();
    for (String viewer :
        List.of(
            "self",
            "main mentor",
            "co-mentor",
            "former mentor",
            "owner",
            "expert",
            "it",
            "manager",
            "sector manager",
            "other manager",
            "former manager",
            "hr",
            "admin",
            "colleague",
            "stranger")) {
      if (signals(world, viewer).contains(PlanSignal.ABOVE_RAMP)) {
        told.add(viewer);
      }
      if (find(world, viewer) != null) {
        seeing.add(viewer);
      }
    }
    assertThat(told)
        .isEqualTo(seeing)
        .containsExactly("co-mentor", "main mentor", "manager", "owner", "sector manager", "self");
    for (String viewer : List.of("owner", "manager", "sector manager")) {
      assertThat(listed(world, viewer)).as(viewer).containsExactly("self");
    }
    assertThat(listed(world, "hr")).isEmpty();
  }

  @Test
  void hrWhoAnswersForThePlanSeesItAsItsOwner() {
    World world = new World(database);
    assertDone(agree(world, "manager", 0, LOWER));
    assertDone(note(world, "self", WEEK, new Cases(9, 0)));
    database.write(tx ->
        world.owners().assign(tx, world.viewer("manager"), world.plan("self"), world.person("hr")));
    assertThat(ramp(world, "hr").viewerMayAgree()).isTrue();
    assertThat(signals(world, "hr")).contains(PlanSignal.ABOVE_RAMP);
    assertThat(listed(world, "hr")).containsExactly("self");
  }

  @Test
  void whatIsNotThereIsNotChanged() {
    World world = new World(database);
    PlanId unknown = new PlanId(UUID.randomUUID());
    assertRefused(
        database.write(tx -> world.ramps().agree(tx, world.viewer("manager"), unknown, 0, RISING)),
        "NOT_FOUND",
        "planId");
    assertRefused(
        database.write(
            tx -> world.ramps().note(tx, world.viewer("self"), unknown, WEEK, new Cases(0, 0))),
        "NOT_FOUND",
        "planId");
    Map<PlanId, Ramp> found =
        database.read(tx -> world.ramps().ofPlans(tx, world.viewer("self"), Set.of(unknown)));
    assertThat(found).isEmpty();
  }

  @Test
  void ofThoseWhoAgreeAtOnceOneIsFirstAndTheOthersAreTold() throws Exception {
    World world = new World(database);
    for (int round = 0; round < ROUNDS; round++) {
      int seen = ramp(world, "manager").revision();
      List<List<Cases>> wishes =
          List.of(months(round, 1), months(round + 1, 2), months(round + 2, 3));
      List<Outcome<PlanId>> outcomes =
          Race.of(
              List.of(
                  () -> agree(world, "manager", seen, wishes.get(0)),
                  () -> agree(world, "sector manager", seen, wishes.get(1)),
                  () -> agree(world, "owner", seen, wishes.get(2))));
      Outcomes.assertOneDone(outcomes);
      assertThat(outcomes).filteredOn(Outcome.Overtaken.class::isInstance).hasSize(2);
      int first = outcomes.indexOf(Outcome.done(world.plan("self")));
      assertThat(cases(ramp(world, "manager"))).isEqualTo(wishes.get(first));
      assertThat(ramp(world, "manager").revision()).isEqualTo(seen + 1);
    }
  }

  @Test
  void ofCountsNotedAtOnceEachIsRememberedAndOneStays() throws Exception {
    World world = new World(database);
    for (int round = 0; round < ROUNDS; round++) {
      int before = entries(world).size();
      int least = 4 * round;
      List<Outcome<PlanId>> outcomes =
          Race.of(
              List.of(
                  () -> note(world, "self", WEEK, new Cases(least + 1, 0)),
                  () -> note(world, "self", WEEK, new Cases(least + 2, 0)),
                  () -> note(world, "self", WEEK, new Cases(least + 3, 0))));
      outcomes.forEach(Outcomes::assertDone);
      List<Change> changes = entries(world).subList(before, before + 3);
      assertThat(entries(world)).hasSize(before + 3);
      assertThat(ramp(world, "self").counts()).hasSize(1);
      String stays = new Cases(ramp(world, "self").counts().getFirst().own(), 0).toText();
      assertThat(changes)
          .as("nobody has corrected what stays")
          .filteredOn(change -> change.detail().contains("was " + stays + ","))
          .isEmpty();
      assertThat(changes).filteredOn(change -> change.detail().endsWith("is " + stays)).hasSize(1);
      assertThat(changes)
          .extracting(change -> change.detail().replaceFirst(", is .*", ""))
          .doesNotHaveDuplicates();
      world.clock.pass(Duration.ofMinutes(1));
    }
  }

  private Outcome<PlanId> agree(World world, String viewer, int seen, List<Cases> months) {
    PlanId plan = world.plan("self");
    return database.write(tx -> world.ramps().agree(tx, world.viewer(viewer), plan, seen, months));
  }

  private Outcome<PlanId> note(World world, String viewer, LocalDate week, Cases cases) {
    PlanId plan = world.plan("self");
    return database.write(tx -> world.ramps().note(tx, world.viewer(viewer), plan, week, cases));
  }

  private Ramp ramp(World world, String viewer) {
    return Objects.requireNonNull(find(world, viewer));
  }

  private @Nullable Ramp find(World world, String viewer) {
    PlanId plan = world.plan("self");
    Map<PlanId, Ramp> found =
        database.read(tx -> world.ramps().ofPlans(tx, world.viewer(viewer), Set.of(plan)));
    return found.get(plan);
  }

  private List<PlanSignal> signals(World world, String viewer) {
    PlanId plan = world.plan("self");
    Map<PlanId, List<PlanSignal>> found =
        database.read(tx -> world.planSignals().of(tx, world.viewer(viewer), Set.of(plan)));
    return found.getOrDefault(plan, List.of());
  }

  private List<String> listed(World world, String viewer) {
    Slice<Plan> found =
        database.read(tx ->
            world
                .planPages()
                .inReach(tx, world.viewer(viewer), PlanSignal.ABOVE_RAMP, Page.first(Page.MOST)));
    return found.items().stream().map(plan -> world.nameOf(plan.newHireId())).toList();
  }
}
