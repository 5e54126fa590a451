package se.fadder.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.Term;
import se.fadder.mentorship.MentorshipChangeKind;
import se.fadder.onboarding.PassedSteps.Decision;
import se.fadder.people.PeopleChangeKind;

/** Tests what had passed when a plan was begun, and first days and calendars that change. */
@OnOneDatabase
final class PassedStepsTest {
  private final World world;
  private final Acting owner;

  PassedStepsTest(Database database) {
    world = new World(database);
    owner = new Acting(world, "owner");
  }

  private StepId id(String key) {
    return world.step("self", key).id();
  }

  private LocalDate due(String key) {
    return world.step("self", key).due();
  }

  @Test
  void whatHadPassedIsNeitherBehindNorCountedUntilItIsSorted() {
    PlanProgress before = owner.progress();
    assertThat(before.behind()).isPositive();
    owner.plants(sql -> sql.passed(world.plan("self")));
    assertThat(owner.progress().behind()).isZero();
    assertThat(owner.progress().required()).isEqualTo(before.required() - before.behind());
    List<Step> passed = passed();
    assertThat(passed).hasSize(before.behind());

    assertDone(
        sort(
            decision("valkommen", PassedChoice.DROP, null, null),
            decision("hej", PassedChoice.DO, 2, null),
            decision("fika", PassedChoice.CREDIT, null, "Gjordes under praktiken.")));
    assertThat(world.step("self", "valkommen").ending()).isEqualTo(StepEnding.SKIPPED);
    assertThat(world.step("self", "valkommen").note()).isEqualTo("passed");
    assertThat(world.step("self", "fika").ending()).isEqualTo(StepEnding.CREDITED);
    assertThat(due("hej")).isEqualTo(World.DAY.plusDays(2));
    assertThat(world.step("self", "hej").passed()).isFalse();
    assertThat(passed()).hasSize(before.behind() - 3);
  }

  private List<Step> passed() {
    Map<PlanId, List<Step>> found =
        owner.reads(tx -> world.plans().passed(tx, owner.viewer(), Set.of(world.plan("self"))));
    return Objects.requireNonNull(found.get(world.plan("self")));
  }

  private Decision decision(
      String key, PassedChoice choice, @Nullable Integer days, @Nullable String note) {
    return new Decision(id(key), choice, days, note);
  }

  private Outcome<PlanId> sort(Decision... decisions) {
    return owner.does((verbs, tx) ->
        verbs.passedSteps().sort(tx, owner.viewer(), world.plan("self"), List.of(decisions)));
  }

  @Test
  void allDecisionsAreTakenOrNone() {
    owner.plants(sql -> sql.passed(world.plan("self")));
    Decision good = decision("valkommen", PassedChoice.DROP, null, null);
    assertRefused(sort(good, decision("hej", PassedChoice.DO, null, null)), "INVALID");
    assertRefused(sort(good, decision("hej", PassedChoice.DO, 251, null)), "INVALID");
    assertRefused(sort(good, decision("hej", PassedChoice.CREDIT, null, null)), "INVALID");
    assertRefused(sort(good, good), "INVALID");
    StepId strange = world.step("unstarted", "hej").id();
    assertRefused(sort(good, new Decision(strange, PassedChoice.DROP, null, null)), "NOT_FOUND");
    assertThat(world.step("self", "valkommen").hasEnded()).isFalse();
    assertDone(sort(good));
    Outcomes.assertOvertaken(sort(good));
  }

  @Test
  void ofTwoWhoSortAtOnceOneIsTold() throws Exception {
    owner.plants(sql -> sql.passed(world.plan("self")));
    Decision drop = decision("hej", PassedChoice.DROP, null, null);
    Decision credit = decision("hej", PassedChoice.CREDIT, null, "Praktik.");
    List<Outcome<PlanId>> outcomes = Race.of(List.of(() -> sort(drop), () -> sort(credit)));
    Outcomes.assertOneDone(outcomes);
    assertThat(outcomes).filteredOn(Outcome.Overtaken.class::isInstance).hasSize(1);
    assertThat(owner.history(id("hej"))).hasSize(1);
  }

  @Test
  void aChangedFirstDayMovesOpenStepsOnly() {
    LocalDate hej = due("hej");
    assertDone(new Acting(world, "self").ticks(id("hej")));
    assertDone(
        owner.does((verbs, tx) ->
            verbs.edits().move(tx, owner.viewer(), id("samtal"), 0, World.DAY.plusDays(40))));
    LocalDate monday = LocalDate.parse("2026-03-16");
    List<Change> changes = world.changesOf(() -> assertDone(moveFirstDay(monday)));
    assertThat(changes)
        .extracting(Change::kind)
        .as("with those who were to be mentors from the first day on")
        .containsExactly(
            PeopleChangeKind.EMPLOYMENT_MOVED,
            MentorshipChangeKind.MENTORSHIP_MOVED,
            MentorshipChangeKind.MENTORSHIP_MOVED,
            PlanChangeKind.PLAN_DATES_MOVED);
    assertThat(owner.plan().firstDay()).isEqualTo(monday);
    assertThat(due("hej")).isEqualTo(hej);
    assertThat(due("samtal")).isEqualTo(World.DAY.plusDays(40));
    assertThat(due("fika")).isEqualTo(monday.plusDays(1));
    assertThat(due("avtal")).isEqualTo(monday.plusDays(3));
    assertThat(world.changesOf(() -> assertDone(moveFirstDay(monday)))).isEmpty();
  }

  private Outcome<PlanId> moveFirstDay(LocalDate day) {
    return owner.does((verbs, tx) ->
        verbs.passedSteps().moveFirstDay(tx, owner.viewer(), world.plan("self"), day));
  }

  @Test
  void aFirstDayInTheWrongCenturyIsRefused() {
    assertRefused(moveFirstDay(LocalDate.parse("1926-03-16")), "DAY_UNLIKELY");
    assertRefused(moveFirstDay(LocalDate.parse("2126-03-16")), "DAY_UNLIKELY");
    assertThat(owner.plan().firstDay()).isEqualTo(world.employment("self").firstDay());
  }

  @Test
  void absenceAndPartTimeMoveDatesOfOpenSteps() {
    assertDone(moveFirstDay(LocalDate.parse("2026-03-16")));
    assertThat(due("fika")).isEqualTo(LocalDate.parse("2026-03-17"));
    assertThat(due("samtal")).isEqualTo(LocalDate.parse("2026-03-18"));
    LocalDate tuesday = LocalDate.parse("2026-03-17");
    world.database.write(tx -> {
      world.calendar().recordAbsence(tx, world.person("self"), new Term(tuesday, tuesday));
      return true;
    });
    assertThat(due("fika")).isEqualTo(LocalDate.parse("2026-03-18"));
    assertThat(due("samtal")).isEqualTo(LocalDate.parse("2026-03-19"));
    world.database.write(tx -> {
      EnumSet<DayOfWeek> days = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY);
      world.calendar().recordPartTime(tx, world.person("self"), new Term(tuesday, null), days);
      return true;
    });
    assertThat(due("fika")).isEqualTo(LocalDate.parse("2026-03-18"));
    assertThat(due("samtal")).isEqualTo(LocalDate.parse("2026-03-23"));
  }

  @Test
  void somebodyWhoIsNeverAtWorkKeepsTheirDates() {
    LocalDate before = due("samtal");
    world.database.write(tx -> {
      Term years = new Term(LocalDate.parse("2015-01-01"), LocalDate.parse("2035-01-01"));
      world.calendar().recordAbsence(tx, world.person("self"), years);
      return true;
    });
    assertThat(due("samtal")).isEqualTo(before);
  }
}
