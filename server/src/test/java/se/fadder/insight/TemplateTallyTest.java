package se.fadder.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.insight.TemplateFigureSql.EndedStep;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Today;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.StepEnding;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/** Tests the count of what was completed by templates. */
final class TemplateTallyTest {
  private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-05");
  private static final LocalDate DUE = FIRST_DAY.plusDays(9);
  private static final UUID VERSION = new UUID(1, 1);
  private static final UUID PHASE = new UUID(1, 2);
  private static final UUID STEP = new UUID(1, 3);
  private static final UUID OTHER_STEP = new UUID(1, 4);

  private final Today today = new Today(SettableClock.on("2026-04-03"), SettableClock.STOCKHOLM);

  /** The step of somebody's introduction, done so many days after it was due. */
  private EndedStep done(int person, UUID step, int daysLate) {
    return step(person, person, step, DUE.plusDays(daysLate), StepEnding.DONE);
  }

  private EndedStep step(
      int plan, int person, UUID step, @Nullable LocalDate day, StepEnding ending) {
    Instant at = day == null ? null : day.atTime(10, 0).atZone(SettableClock.STOCKHOLM).toInstant();
    return new EndedStep(
        new PlanId(new UUID(2, plan)),
        new PersonId(new UUID(3, person)),
        UnitPath.root(new UnitId(new UUID(4, 1))).below(new UnitId(new UUID(4, 2))),
        VERSION,
        PHASE,
        step,
        FIRST_DAY,
        DUE,
        at,
        ending);
  }

  private List<TemplateFigureRow> told(List<EndedStep> steps) {
    TemplateTally tally = new TemplateTally(today);
    tally.add(steps);
    return tally.told();
  }

  private static Optional<TemplateFigureRow> row(
      List<TemplateFigureRow> rows, TemplateMeasure measure, UUID thing) {
    return rows.stream()
        .filter(row -> row.measure() == measure && row.thingId().equals(thing))
        .findFirst();
  }

  @Test
  void lateIsWhatIsDoneMoreThanAWeekAfterItWasDue() {
    List<EndedStep> steps = new ArrayList<>();
    for (int person = 0; person < 6; person++) {
      steps.add(done(person, STEP, person < 3 ? 8 : 7));
    }
    TemplateFigureRow late = row(told(steps), TemplateMeasure.STEP_LATE, STEP).orElseThrow();
    assertThat(late)
        .extracting(
            TemplateFigureRow::contributors,
            TemplateFigureRow::low,
            TemplateFigureRow::high,
            TemplateFigureRow::whole)
        .containsExactly(6, 3L, 3L, 6L);
    assertThat(late.organisationId()).isEqualTo(new UUID(4, 1));
  }

  @Test
  void oneWhoWasLateAmongOthersIsNotTold() {
    List<EndedStep> steps = new ArrayList<>();
    for (int person = 0; person < 6; person++) {
      steps.add(done(person, STEP, person < 1 ? 20 : 0));
    }
    assertThat(row(told(steps), TemplateMeasure.STEP_LATE, STEP))
        .hasValueSatisfying(row -> {
          assertThat(row.low()).isZero();
          assertThat(row.high()).isEqualTo(1);
        });
  }

  @Test
  void nothingIsToldOfFewerThanFive() {
    List<EndedStep> steps = new ArrayList<>();
    for (int person = 0; person < 4; person++) {
      steps.add(done(person, STEP, 8));
    }
    assertThat(told(steps)).isEmpty();
  }

  /** As when somebody hostile has one person complete several introductions. */
  @Test
  void whoCompletesFiveTimesIsOnePerson() {
    List<EndedStep> steps = new ArrayList<>();
    for (int plan = 0; plan < 5; plan++) {
      steps.add(step(plan, 1, STEP, DUE, StepEnding.DONE));
    }
    steps.add(done(9, STEP, 30));
    assertThat(told(steps)).isEmpty();
  }

  @Test
  void aPhaseIsDoneInTheWeekOfItsLastStep() {
    List<EndedStep> steps = new ArrayList<>();
    for (int person = 0; person < 6; person++) {
      steps.add(done(person, STEP, 0));
      steps.add(done(person, OTHER_STEP, person < 3 ? 14 : 21));
    }
    assertThat(row(told(steps), TemplateMeasure.PHASE_WEEKS, PHASE))
        .hasValueSatisfying(row -> {
          // Days 23 and 30 after the first one are of the fourth week and the fifth.
          assertThat(row.low()).isEqualTo(4);
          assertThat(row.high()).isEqualTo(5);
          assertThat(row.whole()).isEqualTo(1);
        });
  }

  /** Half were late, the others skipped it: that nobody did it in time is not told. */
  @Test
  void lateAndSkippedTogetherDoNotTellThatNobodyWasInTime() {
    List<EndedStep> steps = new ArrayList<>();
    for (int person = 0; person < 6; person++) {
      StepEnding ending = person < 3 ? StepEnding.SKIPPED : StepEnding.DONE;
      steps.add(step(person, person, STEP, DUE.plusDays(40), ending));
    }
    assertThat(row(told(steps), TemplateMeasure.STEP_LATE, STEP))
        .hasValueSatisfying(row -> assertThat(row.low()).isEqualTo(3));
    assertThat(row(told(steps), TemplateMeasure.STEP_SKIPPED, STEP))
        .hasValueSatisfying(row -> {
          assertThat(row.low()).isEqualTo(2);
          assertThat(row.high()).isEqualTo(3);
        });
  }

  @Test
  void allInTheSameWeekAreToldAsTwo() {
    List<EndedStep> steps = new ArrayList<>();
    for (int person = 0; person < 6; person++) {
      steps.add(done(person, STEP, 0));
    }
    assertThat(row(told(steps), TemplateMeasure.PHASE_WEEKS, PHASE))
        .hasValueSatisfying(row -> {
          assertThat(row.low()).isEqualTo(2);
          assertThat(row.high()).isEqualTo(3);
        });
  }

  @Test
  void whatIsSkippedIsNeitherLateNorOfAPhase() {
    List<EndedStep> steps = new ArrayList<>();
    for (int person = 0; person < 6; person++) {
      StepEnding ending = person < 3 ? StepEnding.SKIPPED : StepEnding.DONE;
      steps.add(step(person, person, STEP, DUE.plusDays(person < 3 ? 40 : 0), ending));
    }
    List<TemplateFigureRow> rows = told(steps);
    assertThat(row(rows, TemplateMeasure.STEP_SKIPPED, STEP))
        .hasValueSatisfying(row -> assertThat(row.low()).isEqualTo(3));
    assertThat(row(rows, TemplateMeasure.STEP_LATE, STEP))
        .hasValueSatisfying(row -> assertThat(row.low()).isZero());
    assertThat(row(rows, TemplateMeasure.PHASE_WEEKS, PHASE)).isEmpty();
  }
}
