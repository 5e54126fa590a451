package se.fadder.onboarding;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import se.fadder.calendar.Availability;
import se.fadder.calendar.Calendar;
import se.fadder.calendar.WorkingDays;
import se.fadder.db.Tx;

/** Counts days on which the new hire works, from the first day. */
final class CountedDues implements DueSource {
  /** Absence and part time further back than this do not move a plan's dates. */
  private static final int LOOK_BACK_DAYS = 365;

  private final Calendar calendar;
  private final WorkingDays workingDays;

  CountedDues(Calendar calendar, WorkingDays workingDays) {
    this.calendar = calendar;
    this.workingDays = workingDays;
  }

  @Override
  public Map<StepId, LocalDate> of(Tx tx, Plan plan) {
    LocalDate from = plan.firstDay().minusDays(LOOK_BACK_DAYS);
    Availability person =
        Objects.requireNonNull(
            calendar.availability(tx, Set.of(plan.newHireId()), from).get(plan.newHireId()));
    return tx.sql(StepSql.class).rules(plan.id()).stream()
        .collect(
            toMap(
                StepSql.Rule::stepId,
                rule -> workingDays.count(plan.firstDay(), rule.days(), person)));
  }
}
