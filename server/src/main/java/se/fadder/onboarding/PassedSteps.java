package se.fadder.onboarding;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
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
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.people.EmploymentId;
import se.fadder.people.Employments;

/** The passed steps of plans that were begun late, and the moving of first days. */
public final class PassedSteps {
  /**
   * The most days from today on which a passed step may be due, about a year: what is to be done is
   * not put off longer.
   */
  private static final int FARTHEST_DAYS = 250;

  private static final int MOST_DECISIONS = 100;

  /** The reason with which a dropped step is skipped; clients show a text of their own. */
  static final String PASSED = "passed";

  private final Today today;
  private final Calendar calendar;
  private final WorkingDays workingDays;
  private final Employments employments;
  private final ChangeableSteps changeable;
  private final StepEdits edits;
  private final Credits credits;
  private final DateMoves dates;

  PassedSteps(
      Today today,
      Calendar calendar,
      WorkingDays workingDays,
      Employments employments,
      ChangeableSteps changeable,
      StepEdits edits,
      Credits credits,
      DateMoves dates) {
    this.today = today;
    this.calendar = calendar;
    this.workingDays = workingDays;
    this.employments = employments;
    this.changeable = changeable;
    this.edits = edits;
    this.credits = credits;
    this.dates = dates;
  }

  /**
   * A decision on a step that had passed.
   *
   * @param days of the new hire's working days from today on which it is due, for one to be done
   * @param note what was done earlier, for one to be credited
   */
  public record Decision(
      StepId step, PassedChoice choice, @Nullable Integer days, @Nullable String note) {

    private Optional<Problem> problem(int place) {
      List<String> path = List.of("decisions", Integer.toString(place));
      return switch (choice) {
        case DROP -> Optional.empty();
        case DO ->
            days != null && days >= 0 && days <= FARTHEST_DAYS
                ? Optional.empty()
                : problem(path, "days", "What is to be done is due 0 to 250 working days away.");
        case CREDIT ->
            note != null
                ? Optional.empty()
                : problem(path, "note", "What was done earlier must be told.");
      };
    }

    private static Optional<Problem> problem(List<String> path, String field, String message) {
      return Optional.of(
          new Problem("INVALID", List.of(path.getFirst(), path.getLast(), field), message));
    }
  }

  /** Decides on steps that had passed, all or none of them. For those who may change the plan. */
  public Outcome<PlanId> sort(WriteTx tx, Viewer viewer, PlanId id, List<Decision> decisions) {
    Outcome<Plan> found = changeable.openPlan(tx, viewer, id);
    if (!(found instanceof Outcome.Done(Plan plan))) {
      return found.map(Plan::id);
    }
    Optional<Problem> problem = problem(decisions);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    Map<StepId, Step> steps =
        Steps.ofPlans(tx, Set.of(id)).stream().collect(toMap(Step::id, Function.identity()));
    if (decisions.stream().anyMatch(decision -> !steps.containsKey(decision.step()))) {
      return Outcome.refused(Problem.notFound("decisions"));
    }
    if (decisions.stream()
        .anyMatch(decision -> !Objects.requireNonNull(steps.get(decision.step())).passed())) {
      return ChangeableSteps.overtaken(id);
    }
    Availability person = availability(tx, plan.newHireId());
    for (Decision decision : decisions) {
      Step step = Objects.requireNonNull(steps.get(decision.step()));
      decide(tx, viewer, plan, step, decision, person);
    }
    changeable.tell(tx, id);
    return Outcome.done(id);
  }

  private static Optional<Problem> problem(List<Decision> decisions) {
    if (decisions.size() > MOST_DECISIONS) {
      return Optional.of(Problem.at("decisions", "INVALID", "At most 100 are taken at once."));
    } else if (decisions.stream().map(Decision::step).collect(toSet()).size() < decisions.size()) {
      return Optional.of(Problem.at("decisions", "INVALID", "A step is decided on once."));
    }
    for (int i = 0; i < decisions.size(); i++) {
      Optional<Problem> problem = decisions.get(i).problem(i);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private Availability availability(Tx tx, PersonId person) {
    return Objects.requireNonNull(
        calendar.availability(tx, Set.of(person), today.date()).get(person));
  }

  private void decide(
      WriteTx tx, Viewer viewer, Plan plan, Step step, Decision decision, Availability person) {
    switch (decision.choice()) {
      case DROP -> edits.skip(tx, viewer, plan, step.id(), PASSED);
      case CREDIT ->
          credits.credit(tx, viewer, plan, step.id(), Objects.requireNonNull(decision.note()));
      case DO -> {
        int days = Objects.requireNonNull(decision.days());
        edits.move(tx, viewer, plan, step, due(days, person));
      }
    }
  }

  /**
   * The day of a number of working days. Somebody who is never at work gets the employer's own
   * days.
   */
  private LocalDate due(int days, Availability person) {
    return workingDays
        .count(today.date(), days, person)
        .or(() -> workingDays.count(today.date(), days, Availability.FULL))
        .orElseThrow();
  }

  /**
   * Moves the first day of the employment to another day, and the dates of open steps with it, but
   * for those that somebody chose. For those who may change the plan.
   */
  public Outcome<PlanId> moveFirstDay(WriteTx tx, Viewer viewer, PlanId id, LocalDate firstDay) {
    Outcome<Plan> found = changeable.openPlan(tx, viewer, id);
    if (!(found instanceof Outcome.Done(Plan plan))) {
      return found.map(Plan::id);
    } else if (plan.firstDay().equals(firstDay)) {
      return Outcome.done(id);
    }
    Outcome<EmploymentId> moved =
        employments.moveFirstDay(tx, viewer, plan.employmentId(), firstDay);
    if (moved instanceof Outcome.Done) {
      dates.move(tx, viewer, Plans.row(tx, id));
      changeable.tell(tx, id);
    }
    return moved.map(employment -> id);
  }
}
