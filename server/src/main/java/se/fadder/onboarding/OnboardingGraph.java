package se.fadder.onboarding;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.Args;
import se.fadder.graph.Connection;
import se.fadder.graph.GraphRoom;
import se.fadder.graph.Loader;
import se.fadder.graph.Operation;
import se.fadder.graph.Payload;
import se.fadder.graph.TypeWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Id;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.Onboarding.Outcome;
import se.fadder.people.PeopleGraph;
import se.fadder.people.Person;
import se.fadder.push.Notification;
import se.fadder.push.NotificationId;

/** Wires {@code onboarding.graphqls}. */
public final class OnboardingGraph implements GraphRoom {
  private static final Loader<PlanId, Plan> PLAN = new Loader<>("onboarding.plan");
  private static final Loader<StepId, Step> STEP = new Loader<>("onboarding.step");
  private static final Loader<PersonId, Plan> PLAN_OF = new Loader<>("onboarding.planOf");
  private static final Loader<PlanId, List<PlanPhase>> PHASES = new Loader<>("onboarding.phases");
  private static final Loader<PlanId, PlanProgress> PROGRESS = new Loader<>("onboarding.progress");
  private static final Loader<PlanId, List<PlanSignal>> SIGNALS =
      new Loader<>("onboarding.signals");
  private static final Loader<PlanId, PlanAccess> ACCESS = new Loader<>("onboarding.access");
  private static final Loader<StepId, Person> RESPONSIBLE = new Loader<>("onboarding.responsible");
  private static final Loader<StepId, List<RoutineDocument>> DOCUMENTS =
      new Loader<>("onboarding.documents");
  private static final Loader<NotificationId, List<Step>> STEPS_TOLD =
      new Loader<>("onboarding.stepsTold");

  private static final Problem OUTDATED =
      Problem.of("CHANGED_MEANWHILE", "Somebody has changed it since you saw it.");

  private final Plans plans;
  private final StepsToDo toDo;
  private final Onboarding onboarding;
  private final PlanNews news;
  private final StepsDue stepsDue;
  private final PlanVerbs verbs;

  public OnboardingGraph(
      Plans plans,
      StepsToDo toDo,
      Onboarding onboarding,
      PlanNews news,
      StepsDue stepsDue,
      PlanVerbs verbs) {
    this.plans = plans;
    this.toDo = toDo;
    this.onboarding = onboarding;
    this.news = news;
    this.stepsDue = stepsDue;
    this.verbs = verbs;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(PLAN, plans::byIds);
    wiring.loader(STEP, plans::steps);
    wiring.loader(PLAN_OF, plans::ofNewHires);
    wiring
        .loader(PHASES, plans::phases)
        .leadsTo(ACCESS, phases -> steps(phases, Step::planId))
        .leadsTo(RESPONSIBLE, phases -> steps(phases, Step::id))
        .leadsTo(DOCUMENTS, phases -> steps(phases, Step::id))
        .leadsTo(PeopleGraph.PERSON, phases -> steps(phases, Step::doneBy));
    wiring.loader(PROGRESS, plans::progress);
    wiring.loader(SIGNALS, plans::signals);
    wiring.loader(ACCESS, plans::access);
    wiring.loader(RESPONSIBLE, plans::responsible);
    wiring.loader(DOCUMENTS, plans::documents);
    wiring.loader(STEPS_TOLD, stepsDue::steps);

    wiring
        .type("Person", Person.class)
        .field("plan", (person, args, operation) -> operation.load(PLAN_OF, person.id()));
    wiring
        .type("Viewer", Viewer.class)
        .field("plans", this::plans)
        .field("stepsToDo", this::stepsToDo);
    wiring
        .type("Notification", Notification.class)
        .field(
            "steps",
            (told, args, operation) ->
                operation
                    .load(STEPS_TOLD, told.id())
                    .thenApply(steps -> steps == null ? List.of() : steps));
    wirePlan(wiring);
    wireStep(wiring);
    wireMutations(wiring);
    StepGraph.wireMutations(wiring, verbs);
    PlanGraph.wireMutations(wiring, verbs);
    wireSubscriptions(wiring);
  }

  private static <K> Stream<@Nullable K> steps(
      List<PlanPhase> phases, Function<Step, @Nullable K> key) {
    return phases.stream().flatMap(phase -> phase.steps().stream()).map(key);
  }

  private Connection<Plan> plans(Viewer viewer, Args args, Operation operation) {
    PlanSignal signal = args.oneOfOrNull("signal", PlanSignal.class);
    return Connection.of(
        operation.read(tx -> plans.inReach(tx, viewer, signal, args.page())),
        plan -> new After(plan.newHireSortKey(), plan.id().value().toString()));
  }

  private Connection<Step> stepsToDo(Viewer viewer, Args args, Operation operation) {
    return Connection.of(
        operation.read(tx -> toDo.of(tx, viewer, args.page())),
        step -> new After(step.due().toString(), step.id().value().toString()));
  }

  private void wirePlan(Wiring wiring) {
    TypeWiring<Plan> type = wiring.node("Plan", Plan.class, PlanId.class, PlanId::new, PLAN);
    PlanGraph.wire(wiring, type, verbs, ACCESS);
    type.field(
            "employment",
            (plan, args, operation) -> operation.load(PeopleGraph.EMPLOYMENT, plan.employmentId()))
        .field(
            "newHire",
            (plan, args, operation) -> operation.load(PeopleGraph.PERSON, plan.newHireId()))
        .field(
            "owner", (plan, args, operation) -> operation.load(PeopleGraph.PERSON, plan.ownerId()))
        .field("phases", (plan, args, operation) -> operation.load(PHASES, plan.id()))
        .field("progress", (plan, args, operation) -> operation.load(PROGRESS, plan.id()))
        .field("signals", (plan, args, operation) -> operation.load(SIGNALS, plan.id()));
    wiring.type("PlanPhase", PlanPhase.class);
    wiring.type("PlanProgress", PlanProgress.class);
  }

  private void wireStep(Wiring wiring) {
    TypeWiring<Step> type = wiring.node("Step", Step.class, StepId.class, StepId::new, STEP);
    StepGraph.wire(wiring, type, verbs, ACCESS);
    type.field("plan", (step, args, operation) -> operation.load(PLAN, step.planId()))
        .field(
            "newHire",
            (step, args, operation) -> operation.load(PeopleGraph.PERSON, step.newHireId()))
        .field("responsible", (step, args, operation) -> operation.load(RESPONSIBLE, step.id()))
        .field("documents", (step, args, operation) -> operation.load(DOCUMENTS, step.id()))
        .field("behind", (step, args, operation) -> step.isBehind(plans.today()))
        .field(
            "doneBy", (step, args, operation) -> operation.load(PeopleGraph.PERSON, step.doneBy()));
    wiring.type("RoutineDocument", RoutineDocument.class);
  }

  private void wireMutations(Wiring wiring) {
    wiring.mutation(
        "stepTick",
        (tx, viewer, input) ->
            payload(onboarding.tick(tx, viewer, input.id("stepId", StepId.class))));
    wiring.mutation(
        "stepUntick",
        (tx, viewer, input) ->
            payload(onboarding.untick(tx, viewer, input.id("stepId", StepId.class))));
    wiring.mutation(
        "planAssignOwner",
        (tx, viewer, input) ->
            payload(
                onboarding.assignOwner(
                    tx,
                    viewer,
                    input.id("planId", PlanId.class),
                    input.id("ownerId", PersonId.class))));
  }

  private void wireSubscriptions(Wiring wiring) {
    wiring.subscription(
        "planChanged",
        (root, args, operation) ->
            operation.read(tx -> news.of(tx, operation.viewer(), args.id("planId", PlanId.class))),
        (root, args, operation) -> operation.load(PLAN, args.id("planId", PlanId.class)));
    wiring.subscription(
        "stepsToDoChanged",
        (root, args, operation) ->
            operation.read(tx -> news.ofStepsFallingTo(tx, operation.viewer())),
        (root, args, operation) -> operation.viewer());
  }

  static <I extends Id> Payload payload(Outcome<I> outcome) {
    return switch (outcome) {
      case Outcome.Done<I>(I id) -> Payload.of(id);
      case Outcome.Refused<I>(var problem) -> Payload.refused(problem);
      case Outcome.Outdated<I>(I id) -> new Payload(id, List.of(OUTDATED));
    };
  }
}
