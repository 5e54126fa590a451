package se.fadder.onboarding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.templates.TemplatePhase;
import se.fadder.templates.TemplateRows;
import se.fadder.templates.TemplateRules;
import se.fadder.templates.TemplateVersionId;

/** The addition of steps to a plan that its template does not have. */
public final class StepAdditions {
  /** The first place of an added step in its phase: behind all that a template has there. */
  private static final int FIRST_ORDINAL = 1_000;

  private final Ids ids;
  private final ChangeableSteps changeable;
  private final StepHistory history;

  StepAdditions(Ids ids, ChangeableSteps changeable, StepHistory history) {
    this.ids = ids;
    this.changeable = changeable;
    this.history = history;
  }

  /** Adds a step. For the plan's owner, the new hire's manager and HR. */
  public Outcome<StepId> add(WriteTx tx, Viewer viewer, PlanId id, NewStep wanted) {
    Outcome<Plan> found = changeable.openPlan(tx, viewer, id);
    if (!(found instanceof Outcome.Done(Plan plan))) {
      return Outcome.refused(found.refusal().orElseThrow());
    }
    Optional<Problem> problem = problem(tx, plan, wanted);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    StepId step = ids.next(StepId::new);
    insert(tx, plan, step, wanted);
    history.note(tx, viewer, plan, step, StepEventKind.ADDED, null, null);
    changeable.tell(tx, id);
    return Outcome.done(step);
  }

  private static Optional<Problem> problem(Tx tx, Plan plan, NewStep wanted) {
    if (phases(tx, plan).stream().noneMatch(phase -> phase.key().equals(wanted.phaseKey()))) {
      return Optional.of(Problem.notFound("phaseKey"));
    } else if (wanted.role() == wanted.signOffRole()) {
      return Optional.of(
          Problem.at(
              "signOffRole", "OWN_SIGN_OFF", "A step is signed by another role than does it."));
    } else if (inPhase(tx, plan, wanted.phaseKey()) >= TemplateRules.MOST_STEPS) {
      return Optional.of(Problem.at("phaseKey", "TOO_MANY_STEPS", "The phase is full."));
    }
    return StepEdits.unlikely(plan, wanted.due());
  }

  private static List<TemplatePhase> phases(Tx tx, Plan plan) {
    TemplateVersionId version = plan.versionId();
    return TemplateRows.phases(tx, Set.of(version)).getOrDefault(version, List.of());
  }

  private static long inPhase(Tx tx, Plan plan, String key) {
    return Steps.ofPlans(tx, Set.of(plan.id())).stream()
        .filter(step -> step.phaseKey().equals(key))
        .count();
  }

  private static void insert(WriteTx tx, Plan plan, StepId id, NewStep wanted) {
    StepChangeSql sql = tx.sql(StepChangeSql.class);
    int ordinal = FIRST_ORDINAL + (int) inPhase(tx, plan, wanted.phaseKey());
    sql.insert(id, plan.id(), wanted);
    sql.insertText(id, ordinal, wanted);
  }
}
