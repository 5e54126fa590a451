package se.fadder.ramp;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanAccess;

/**
 * The ramp of a new hire as of a day: how many cases are agreed by month, and how many were noted
 * by week.
 *
 * @param revision grows each time that the months are agreed anew; 0 while nothing is
 * @param months all twelve, or none
 * @param month the one that the day lies in; null outside of the twelve
 * @param counts the newest first
 * @param above whether the last count is above what is agreed, while the ramp runs
 * @param viewerMayAgree whether whoever looks may change the months
 * @param viewerMayNote whether whoever looks may note a count
 */
public record Ramp(
    int revision,
    List<RampMonth> months,
    @Nullable Integer month,
    List<CaseCount> counts,
    boolean above,
    boolean viewerMayAgree,
    boolean viewerMayNote) {
  public Ramp {
    months = List.copyOf(months);
    counts = List.copyOf(counts);
  }

  static Ramp of(
      Plan plan,
      PlanAccess access,
      LocalDate day,
      int revision,
      List<RampMonth> months,
      List<CaseCount> counts) {
    boolean above = runs(plan, day) && !counts.isEmpty() && counts.getFirst().above();
    return new Ramp(
        revision,
        months,
        monthAt(plan, day),
        counts,
        above,
        Ramps.mayAgree(access),
        Ramps.mayNote(access) && access.started());
  }

  /**
   * Whether the ramp runs on a day: a last count tells of the present for a year; then the ramp is
   * over, and nobody notes.
   */
  private static boolean runs(Plan plan, LocalDate day) {
    return plan.firstDay().isAfter(day.minusYears(1));
  }

  private static @Nullable Integer monthAt(Plan plan, LocalDate day) {
    int month = RampMonth.at(plan.firstDay(), day);
    return plan.term().beginsAfter(day) || month > RampMonth.LAST ? null : month;
  }
}
