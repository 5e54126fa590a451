package se.fadder.onboarding;

import java.time.LocalDate;
import java.util.Map;
import se.fadder.db.Tx;

/** Says when the steps of a plan are due by their rules. */
interface DueSource {
  /**
   * The due date of each step that has a rule, as the first day and the calendar are now.
   *
   * @throws IllegalArgumentException for somebody who is never at work
   */
  Map<StepId, LocalDate> of(Tx tx, Plan plan);
}
