package se.fadder.onboarding;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.Availability;
import se.fadder.calendar.Calendar;
import se.fadder.calendar.WorkingDays;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.templates.DueDates;
import se.fadder.templates.DueRules;
import se.fadder.templates.TemplateVersionId;

/** The source of the due dates of plans, by the rules of the version that they are copies of. */
final class TemplateDues {
  /** How many days back absence and part time move a plan's dates. */
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

  /**
   * The due date of each step of a plan that has a rule, as the first day and the calendar are now;
   * empty for somebody who is never at work.
   */
  Optional<Map<StepId, LocalDate>> of(Tx tx, Plan plan) {
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
   * The due date of each step of a version in a plan in which those steps stand as they do; empty
   * for somebody who is never at work.
   */
  Optional<Map<String, LocalDate>> of(
      Tx tx, Plan plan, TemplateVersionId version, Collection<Step> standing) {
    return dueDates.of(
        plan.firstDay(), rules.of(tx, version), standing(standing), working(tx, plan));
  }

  /** Asks at once for the days on which the people of several plans work. */
  void prefetch(Tx tx, Collection<Plan> plans) {
    working(tx, plans.stream().map(Working::of).collect(toSet()));
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

  /** The instant at which a step was done; of one that needs two hands, at which it was signed. */
  private static @Nullable Instant doneAt(Step step) {
    if (step.ending() != StepEnding.DONE) {
      return null;
    }
    return step.signOffRole() == null ? step.doneAt() : step.signedAt();
  }

  private Availability working(Tx tx, Plan plan) {
    Working asked = Working.of(plan);
    return Objects.requireNonNull(working(tx, Set.of(asked)).get(asked));
  }

  private Map<Working, Availability> working(Tx tx, Set<Working> asked) {
    return tx.each(Working.class, asked, some -> findWorking(tx, some));
  }

  /** The key of when somebody works, from a day on. */
  private record Working(PersonId person, LocalDate from) {
    static Working of(Plan plan) {
      return new Working(plan.newHireId(), plan.firstDay().minusDays(LOOK_BACK_DAYS));
    }
  }

  private Map<Working, Availability> findWorking(Tx tx, Set<Working> asked) {
    LocalDate earliest =
        asked.stream().map(Working::from).min(Comparator.naturalOrder()).orElseThrow();
    Map<PersonId, Availability> found =
        calendar.availability(tx, asked.stream().map(Working::person).toList(), earliest);
    return asked.stream()
        .collect(
            toMap(
                Function.identity(),
                of -> Objects.requireNonNull(found.get(of.person())).since(of.from())));
  }
}
