package se.fadder.onboarding;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import se.fadder.db.Tx;

/** The source of the due dates of a plan's steps by their rules. */
interface DueSource {
  /**
   * The due date of each step that has a rule, as the first day and the calendar are now; empty for
   * somebody who is never at work.
   */
  Optional<Map<StepId, LocalDate>> of(Tx tx, Plan plan);
}
