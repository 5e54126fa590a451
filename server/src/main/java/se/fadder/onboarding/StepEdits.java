package se.fadder.onboarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.Plans.Seen;
import se.fadder.people.People;

/** The edits of a plan's steps by those who answer for it: skip, reopen, move, give to somebody. */
public final class StepEdits {
  private final Today today;
  private final People people;
  private final ChangeableSteps changeable;
  private final StepHistory history;

  StepEdits(Today today, People people, ChangeableSteps changeable, StepHistory history) {
    this.today = today;
    this.people = people;
    this.changeable = changeable;
    this.history = history;
  }

  static boolean mayChange(Seen seen) {
    return seen.access().mayChange();
  }

  /** Takes an open step out of what the plan counts. */
  public Outcome<StepId> skip(WriteTx tx, Viewer viewer, StepId id, int revision, String reason) {
    Outcome<Seen> found = changeable.atRevision(tx, viewer, id, revision, StepEdits::mayChange);
    if (!(found instanceof Outcome.Done(Seen seen))) {
      return found.map(Seen::id);
    } else if (seen.step().hasEnded()) {
      return Outcome.refused(notOpen());
    }
    skip(tx, viewer, seen.plan(), id, reason);
    return changeable.followUp(tx, viewer, seen);
  }

  void skip(WriteTx tx, Viewer viewer, Plan plan, StepId id, String reason) {
    tx.sql(StepChangeSql.class).end(id, StepEnding.SKIPPED, today.now(), viewer.person(), reason);
    history.note(tx, viewer, plan, id, StepEventKind.SKIPPED, null, reason);
  }

  static Problem notOpen() {
    return Problem.of("STEP_NOT_OPEN", "The step is done, skipped or credited already.");
  }

  /** Opens a step that was done, skipped or credited; what it was stays in its history. */
  public Outcome<StepId> reopen(
      WriteTx tx, Viewer viewer, StepId id, int revision, @Nullable String reason) {
    Outcome<Seen> found = changeable.atRevision(tx, viewer, id, revision, StepEdits::mayChange);
    if (!(found instanceof Outcome.Done(Seen seen))) {
      return found.map(Seen::id);
    } else if (!seen.step().hasEnded()) {
      return Outcome.refused(Problem.of("STEP_OPEN", "The step is open."));
    }
    tx.sql(StepChangeSql.class).reopen(id, null);
    history.note(tx, viewer, seen.plan(), id, StepEventKind.REOPENED, ended(seen.step()), reason);
    return changeable.followUp(tx, viewer, seen);
  }

  /** The word for how a step had ended, for its history. */
  static String ended(Step step) {
    String signed = step.signedBy() == null ? "" : ", signed " + step.signedAt();
    return step.ending() + " " + step.doneAt() + " " + by(step.doneBy()) + signed;
  }

  private static String by(@Nullable PersonId person) {
    return person == null ? "nobody" : person.value().toString();
  }

  /** Gives an open step another date, which no rule moves from then on. */
  public Outcome<StepId> move(WriteTx tx, Viewer viewer, StepId id, int revision, LocalDate due) {
    Outcome<Seen> found = changeable.atRevision(tx, viewer, id, revision, StepEdits::mayChange);
    if (!(found instanceof Outcome.Done(Seen seen))) {
      return found.map(Seen::id);
    }
    Optional<Problem> problem =
        seen.step().hasEnded() ? Optional.of(notOpen()) : unlikely(seen.plan(), due);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    move(tx, viewer, seen.plan(), seen.step(), due);
    return changeable.followUp(tx, viewer, seen);
  }

  void move(WriteTx tx, Viewer viewer, Plan plan, Step step, LocalDate due) {
    tx.sql(StepChangeSql.class).move(step.id(), due);
    history.note(tx, viewer, plan, step.id(), StepEventKind.MOVED, step.due().toString(), null);
  }

  /**
   * The problem of a date that is a slip of the pen: nothing of an introduction lies so far from
   * its first day.
   */
  static Optional<Problem> unlikely(Plan plan, LocalDate due) {
    return due.isBefore(plan.firstDay().minusYears(1)) || due.isAfter(plan.firstDay().plusYears(5))
        ? Optional.of(Problem.at("due", "DAY_UNLIKELY", "The day lies too far from the first day."))
        : Optional.empty();
  }

  /**
   * Gives a step to somebody, or back to whoever has its role.
   *
   * @param assignee null for whoever has the role
   */
  public Outcome<StepId> assign(
      WriteTx tx, Viewer viewer, StepId id, int revision, @Nullable PersonId assignee) {
    Outcome<Seen> found = changeable.atRevision(tx, viewer, id, revision, StepEdits::mayChange);
    if (!(found instanceof Outcome.Done(Seen seen))) {
      return found.map(Seen::id);
    } else if (assignee != null && !isThere(tx, viewer, seen.plan(), assignee)) {
      return Outcome.refused(Problem.notFound("assigneeId"));
    }
    PersonId before = seen.step().assigneeId();
    if (!Objects.equals(assignee, before)) {
      tx.sql(StepChangeSql.class).assign(id, assignee);
      Stream.of(assignee, before)
          .filter(Objects::nonNull)
          .forEach(person -> PlanEvents.given(tx, person));
      history.note(tx, viewer, seen.plan(), id, StepEventKind.ASSIGNED, by(before), null);
    }
    return changeable.followUp(tx, viewer, seen);
  }

  /**
   * Whether a step can be given to the person. Doing a step gives it to read: nobody reads
   * another's before their own first day.
   */
  private boolean isThere(Tx tx, Viewer viewer, Plan plan, PersonId person) {
    return plan.newHireId().equals(person)
        || (people.persons(tx, viewer, Set.of(person)).containsKey(person)
            && people.allEmployments(tx, Set.of(person)).getOrDefault(person, List.of()).stream()
                .filter(at -> plan.unitPath().organisation().covers(at.unitPath()))
                .anyMatch(at -> at.term().includes(people.today())));
  }
}
