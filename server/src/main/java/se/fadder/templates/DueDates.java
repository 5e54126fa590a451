package se.fadder.templates;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.fadder.calendar.Availability;
import se.fadder.calendar.WorkingDays;

/** The computation of the due dates of all steps of a plan. It touches nothing. */
public final class DueDates {
  private final WorkingDays workingDays;

  public DueDates(WorkingDays workingDays) {
    this.workingDays = workingDays;
  }

  /**
   * The standing of a plan's steps: what has become fixed since it was begun.
   *
   * @param done by key, the day on which a step was done; those that hang on it count from there
   * @param set by key, the date that somebody has chosen for a step, in place of its rule
   */
  public record Standing(Map<String, LocalDate> done, Map<String, LocalDate> set) {
    public static final Standing NONE = new Standing(Map.of(), Map.of());

    public Standing {
      done = Map.copyOf(done);
      set = Map.copyOf(set);
    }
  }

  /**
   * The due date of each step, by key. Steps that were left out of the plan count with the others:
   * what hangs on them falls due as if they were there.
   *
   * @return no entry for a step whose anchors lead in a circle or to none; empty for somebody who
   *     is never at work
   */
  public Optional<Map<String, LocalDate>> of(
      LocalDate firstDay, Map<String, DueRule> rules, Standing standing, Availability person) {
    Count count = new Count(firstDay, rules, standing, person);
    rules.keySet().forEach(count::due);
    return count.neverAtWork ? Optional.empty() : Optional.of(Map.copyOf(count.found));
  }

  private final class Count {
    private final LocalDate firstDay;
    private final Map<String, DueRule> rules;
    private final Standing standing;
    private final Availability person;
    private final Map<String, LocalDate> found = new HashMap<>();
    private final Set<String> underway = new HashSet<>();
    private boolean neverAtWork;

    private Count(
        LocalDate firstDay, Map<String, DueRule> rules, Standing standing, Availability person) {
      this.firstDay = firstDay;
      this.rules = rules;
      this.standing = standing;
      this.person = person;
    }

    private Optional<LocalDate> due(String key) {
      LocalDate known = found.get(key);
      if (known != null) {
        return Optional.of(known);
      }
      DueRule rule = rules.get(key);
      if (rule == null || !underway.add(key)) {
        return Optional.empty();
      }
      Optional<LocalDate> due =
          Optional.ofNullable(standing.set().get(key))
              .or(() -> anchor(rule).flatMap(day -> counted(day, rule)));
      due.ifPresent(day -> found.put(key, day));
      underway.remove(key);
      return due;
    }

    private Optional<LocalDate> counted(LocalDate anchor, DueRule rule) {
      Optional<LocalDate> day = workingDays.count(anchor, rule.days(), person);
      neverAtWork |= day.isEmpty();
      return day;
    }

    private Optional<LocalDate> anchor(DueRule rule) {
      String after = rule.after();
      return after == null
          ? Optional.of(firstDay)
          : Optional.ofNullable(standing.done().get(after)).or(() -> due(after));
    }
  }
}
