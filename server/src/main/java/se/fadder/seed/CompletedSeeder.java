package se.fadder.seed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import se.fadder.calendar.Availability;
import se.fadder.calendar.WorkingDays;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.onboarding.Beginnings;
import se.fadder.onboarding.Closings;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.Step;
import se.fadder.onboarding.Ticks;
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
  private final Ticks ticks;
  private final Closings closings;

  public CompletedSeeder(
      Today today, WorkingDays workingDays, Beginnings beginnings, Ticks ticks, Closings closings) {
    this.today = today;
    this.workingDays = workingDays;
    this.beginnings = beginnings;
    this.ticks = ticks;
    this.closings = closings;
  }

  /** Adds the introduction of a row. */
  PlanId add(WriteTx tx, Row row, Staff staff) {
    LocalDate closed =
        workingDays.count(row.day("closed", today.date()), 0, Availability.FULL).orElseThrow();
    if (closed.isAfter(today.date())) {
      throw row.error("closed lies in the future");
    }
    staff.requireEmployed(row, "newHire", closed);
    staff.requireEmployed(row, "owner", closed);
    Employment employment = staff.latest(row, "newHire");
    PersonId owner = staff.id(row, "owner");
    PlanId plan = row.checked(() -> beginnings.begin(tx, employment, row.text("template"), owner));
    List<Step> steps = Plans.stepsOf(tx, plan);
    Set<String> late = PlanSeeder.keys(row, "late", steps);
    Set<String> skipped = PlanSeeder.keys(row, "skipped", steps);
    for (Step step : steps) {
      LocalDate due = step.due().plusWeeks(late.contains(step.key()) ? WEEKS_LATE : 0);
      Instant at = at(due.isBefore(closed) ? due : closed);
      if (skipped.contains(step.key())) {
        ticks.recordSkip(tx, step, owner, at, NOT_NEEDED);
      } else {
        done(tx, step, at, employment.personId(), owner);
      }
    }
    closings.recordCompleted(tx, plan, owner, at(closed));
    return plan;
  }

  /** Marks a step as done: by the newcomer, or by whoever answers for the plan, for all others. */
  private void done(WriteTx tx, Step step, Instant at, PersonId newHire, PersonId owner) {
    boolean isOwn = step.responsibleRole() == StepRole.NEW_HIRE;
    ticks.recordTick(tx, step, isOwn ? newHire : owner, at);
    if (step.signOffRole() != null) {
      ticks.recordSignOff(tx, step, isOwn ? owner : newHire, at);
    }
  }

  private Instant at(LocalDate day) {
    return day.atTime(TIME).atZone(today.zone()).toInstant();
  }
}
