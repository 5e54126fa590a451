package se.fadder.seed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.Availability;
import se.fadder.calendar.WorkingDays;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.onboarding.Beginnings;
import se.fadder.onboarding.PastPlans;
import se.fadder.onboarding.PastPlans.PastStep;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.Step;
import se.fadder.onboarding.StepEnding;
import se.fadder.people.Employment;
import se.fadder.templates.StepRole;

/**
 * The seeder of introductions that were completed, so that there is something to see of how they
 * go: most steps on the day on which they were due, some weeks late, some not at all.
 */
public final class CompletedSeeder {
  private static final LocalTime TIME = LocalTime.of(14, 20);
  private static final int WEEKS_LATE = 3;
  private static final String NOT_NEEDED = "Behövdes inte den här gången.";

  private final Today today;
  private final WorkingDays workingDays;
  private final Beginnings beginnings;
  private final PastPlans past;

  public CompletedSeeder(
      Today today, WorkingDays workingDays, Beginnings beginnings, PastPlans past) {
    this.today = today;
    this.workingDays = workingDays;
    this.beginnings = beginnings;
    this.past = past;
  }

  void add(WriteTx tx, List<Row> rows, Staff staff) {
    rows.forEach(row -> add(tx, row, staff));
  }

  private void add(WriteTx tx, Row row, Staff staff) {
    LocalDate closed =
        workingDays.count(row.day("closed", today.date()), 0, Availability.FULL).orElseThrow();
    staff.requireEmployed(row, "newHire", closed);
    staff.requireEmployed(row, "owner", closed);
    Employment employment = staff.latest(row, "newHire");
    PersonId owner = staff.id(row, "owner");
    PlanId plan = row.checked(() -> beginnings.begin(tx, employment, row.text("template"), owner));
    List<Step> steps = Plans.stepsOf(tx, plan);
    Set<String> late = PlanSeeder.keys(row, "late", steps);
    Set<String> skipped = PlanSeeder.keys(row, "skipped", steps);
    List<PastStep> ended = new ArrayList<>();
    for (Step step : steps) {
      LocalDate due = step.due().plusWeeks(late.contains(step.key()) ? WEEKS_LATE : 0);
      LocalDate day = due.isBefore(closed) ? due : closed;
      ended.add(
          skipped.contains(step.key())
              ? new PastStep(step.id(), StepEnding.SKIPPED, at(day), owner, null, NOT_NEEDED)
              : done(step, day, employment.personId(), owner));
    }
    past.complete(tx, plan, ended, owner, at(closed));
  }

  /** One that was done: by the newcomer, or by whoever answers for the plan, for all others. */
  private PastStep done(Step step, LocalDate day, PersonId newHire, PersonId owner) {
    boolean isOwn = step.responsibleRole() == StepRole.NEW_HIRE;
    @Nullable PersonId signed = step.signOffRole() == null ? null : isOwn ? owner : newHire;
    return new PastStep(step.id(), StepEnding.DONE, at(day), isOwn ? newHire : owner, signed, null);
  }

  private Instant at(LocalDate day) {
    return day.atTime(TIME).atZone(today.zone()).toInstant();
  }
}
