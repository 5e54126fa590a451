package se.fadder.breakplans;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Problem;

/** The rule of when a break may fall. Each fault is told at the field of the input that has it. */
final class BreakTimeRule {
  /** The longest break, in minutes. */
  static final int LONGEST = 120;

  private static final Set<DayOfWeek> FREE = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private BreakTimeRule() {}

  /** What is wrong with the time of a choice; one that is set must have one. */
  static Optional<Problem> fault(BreakChoice choice, @Nullable BreakTime time) {
    if ((choice == BreakChoice.SET) != (time != null)) {
      return Optional.of(Problem.at("time", "INVALID", "A break that is set has a time."));
    }
    return Optional.ofNullable(time).flatMap(BreakTimeRule::fault);
  }

  /** What is wrong with a time; empty when nothing is. */
  static Optional<Problem> fault(BreakTime time) {
    List<DayOfWeek> days = time.weekdays().days();
    if (days.isEmpty()) {
      return fault("weekdays", "NO_WEEKDAY", "A break falls on one weekday at least.");
    }
    if (days.stream().anyMatch(FREE::contains)) {
      return fault("weekdays", "FREE_WEEKDAY", "That day is free for everybody.");
    }
    LocalTime ends = time.ends();
    if (ends != null && !time.begins().isBefore(ends)) {
      return fault("until", "ENDS_BEFORE_IT_BEGINS", "The window ends before it begins.");
    }
    if (!time.begins().isBefore(time.until())) {
      return fault("from", "OVER_MIDNIGHT", "The hour from then on ends after midnight.");
    }
    return time.minutes() < 1 || time.minutes() > LONGEST
        ? fault("minutes", "BREAK_MINUTES", "A break lasts 1 to " + LONGEST + " minutes.")
        : Optional.empty();
  }

  private static Optional<Problem> fault(String field, String code, String message) {
    return Optional.of(new Problem(code, List.of("time", field), message));
  }
}
