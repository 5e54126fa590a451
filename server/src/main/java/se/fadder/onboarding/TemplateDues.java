package se.fadder.onboarding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.Availability;
import se.fadder.calendar.Calendar;
import se.fadder.calendar.WorkingDays;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;

/** Counts the due dates of plans by the rules of the version that they are copies of. */
final class TemplateDues implements DueSource {
  /** Absence and part time further back than this do not move a plan's dates. */
  private static final int LOOK_BACK_DAYS = 365;

  private final Today today;
  private final Calendar calendar;
  private final DueDates dueDates;
  private final DueRules rules;

  TemplateDues(Today today, Calendar calendar, WorkingDays workingDays, DueRules rules) {
    this.rules = rules;
    this.today = today;
    this.calendar = calendar;
    this.dueDates = new DueDates(workingDays);
  }

  @Override
  public Optional<Map<StepId, LocalDate>> of(Tx tx, Plan plan) {
    List<Step> steps =
        Plans.stepsOf(tx, plan.id()).stream()
            .filter(step -> step.templateStepId() != null)
            .toList();
    return of(tx, plan, plan.versionId(), steps).map(due -> byStep(steps, due));
  }

  private static Map<StepId, LocalDate> byStep(List<Step> steps, Map<String, LocalDate> due) {
    Map<StepId, LocalDate> found = new HashMap<>();
    for (Step step : steps) {
      LocalDate day = due.get(step.key());
      if (day != null) {
        found.put(step.id(), day);
      }
    }
    return found;
  }

  /**
   * When each step of a version is due in a plan in which those steps stand as they do; empty for
   * somebody who is never at work.
   */
  Optional<Map<String, LocalDate>> of(
      Tx tx, Plan plan, TemplateVersionId version, Collection<Step> standing) {
    return dueDates.of(
        plan.firstDay(),
        rules.of(tx, version),
        standing(standing),
        availability(tx, plan.newHireId(), plan.firstDay()));
  }

  private DueDates.Standing standing(Collection<Step> steps) {
    Map<String, LocalDate> done = new HashMap<>();
    Map<String, LocalDate> set = new HashMap<>();
    for (Step step : steps) {
      if (step.dueSet()) {
        set.put(step.key(), step.due());
      }
      Instant at = doneAt(step);
      if (at != null) {
        done.put(step.key(), LocalDate.ofInstant(at, today.zone()));
      }
    }
    return new DueDates.Standing(done, set);
  }

  /** When it was done; of one that closes in two hands, when it was signed. */
  private static @Nullable Instant doneAt(Step step) {
    if (step.ending() != StepEnding.DONE) {
      return null;
    }
    return step.signOffRole() == null ? step.doneAt() : step.signedAt();
  }

  private Availability availability(Tx tx, PersonId person, LocalDate firstDay) {
    LocalDate from = firstDay.minusDays(LOOK_BACK_DAYS);
    return Objects.requireNonNull(calendar.availability(tx, Set.of(person), from).get(person));
  }
}
