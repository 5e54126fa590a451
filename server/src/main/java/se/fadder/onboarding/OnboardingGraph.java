package se.fadder.onboarding;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.Args;
import se.fadder.graph.Connection;
import se.fadder.graph.Loader;
import se.fadder.graph.Operation;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.UnitPlans.PlansOf;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentId;
import se.fadder.people.PeopleGraph;
import se.fadder.people.Person;
import se.fadder.people.Unit;

/** Wires {@code onboarding.graphqls}. */
public final class OnboardingGraph implements SchemaWiring {
  static final Loader<PlanId, Plan> PLAN = new Loader<>("onboarding.plan");
  private static final Loader<PersonId, Plan> PLAN_OF = new Loader<>("onboarding.planOf");
  private static final Loader<EmploymentId, Plan> PLAN_OF_EMPLOYMENT =
      new Loader<>("onboarding.planOfEmployment");
  private static final Loader<PlansOf, Slice<Plan>> PLANS_OF_UNIT =
      new Loader<>("onboarding.plansOfUnit");
  static final Loader<PlanId, List<PlanPhase>> PHASES = new Loader<>("onboarding.phases");
  private static final Loader<PlanId, PlanProgress> PROGRESS = new Loader<>("onboarding.progress");
  private static final Loader<PlanId, List<PlanSignal>> SIGNALS =
      new Loader<>("onboarding.signals");
  private static final Loader<PlanId, List<Waiting>> WAITING = new Loader<>("onboarding.waiting");
  static final Loader<PlanId, PlanAccess> ACCESS = new Loader<>("onboarding.access");

  private final Plans plans;
  private final PlanPages pages;
  private final UnitPlans unitPlans;
  private final Onboarding onboarding;
  private final PlanEvents planEvents;
  private final PlanCommands verbs;

  public OnboardingGraph(
      Plans plans,
      PlanPages pages,
      UnitPlans unitPlans,
      Onboarding onboarding,
      PlanEvents planEvents,
      PlanCommands verbs) {
    this.plans = plans;
    this.pages = pages;
    this.unitPlans = unitPlans;
    this.onboarding = onboarding;
    this.planEvents = planEvents;
    this.verbs = verbs;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(PLAN, plans::byIds);
    wiring.loader(PLAN_OF, plans::ofNewHires);
    wiring.loader(PLAN_OF_EMPLOYMENT, plans::ofEmployments);
    wiring.loader(PLANS_OF_UNIT, unitPlans::of);
    wiring
        .loader(PHASES, plans::phases)
        .prefetches(ACCESS, phases -> steps(phases, Step::planId))
        .prefetches(StepGraph.RESPONSIBLE, phases -> steps(phases, Step::id))
        .prefetches(StepGraph.DOCUMENTS, phases -> steps(phases, Step::id))
        .prefetches(PeopleGraph.PERSON, phases -> steps(phases, Step::doneBy));
    wiring.loader(PROGRESS, plans::progress);
    wiring.loader(SIGNALS, plans::signals);
    wiring.loader(ACCESS, plans::access);
    wiring.loader(WAITING, verbs.waiting()::of);
    wiring
        .type("Person", Person.class)
        .field("plan", (person, args, operation) -> operation.load(PLAN_OF, person.id()));
    wiring
        .type("Employment", Employment.class)
        .field("plan", (at, args, operation) -> operation.load(PLAN_OF_EMPLOYMENT, at.id()));
    wiring
        .type("Unit", Unit.class)
        .field(
            "plans",
            (unit, args, operation) ->
                operation
                    .load(PLANS_OF_UNIT, new PlansOf(unit.id(), args.page()))
                    .thenApply(OnboardingGraph::connection));
    wiring.type("Viewer", Viewer.class).field("plans", this::plans);
    wirePlan(wiring);
    wireMutations(wiring);
    wireSubscriptions(wiring);
  }

  private static <K> Stream<@Nullable K> steps(
      List<PlanPhase> phases, Function<Step, @Nullable K> key) {
    return phases.stream().flatMap(phase -> phase.steps().stream()).map(key);
  }

  private Connection<Plan> plans(Viewer viewer, Args args, Operation operation) {
    PlanSignal signal = args.oneOfOrNull("signal", PlanSignal.class);
    return connection(operation.read(tx -> pages.inReach(tx, viewer, signal, args.page())));
  }

  private static Connection<Plan> connection(@Nullable Slice<Plan> plans) {
    return Connection.of(
        plans == null ? new Slice<>(List.of(), false) : plans,
        plan -> new After(plan.newHireSortKey(), plan.id().value().toString()));
  }

  private void wirePlan(Wiring wiring) {
    wiring
        .node("Plan", Plan.class, PlanId.class, PlanId::new, PLAN)
        .field(
            "employment",
            (plan, args, operation) -> operation.load(PeopleGraph.EMPLOYMENT, plan.employmentId()))
        .field(
            "newHire",
            (plan, args, operation) -> operation.load(PeopleGraph.PERSON, plan.newHireId()))
        .field(
            "owner", (plan, args, operation) -> operation.load(PeopleGraph.PERSON, plan.ownerId()))
        .field("phases", (plan, args, operation) -> operation.load(PHASES, plan.id()))
        .field("progress", (plan, args, operation) -> operation.load(PROGRESS, plan.id()))
        .field("signals", (plan, args, operation) -> operation.load(SIGNALS, plan.id()))
        .field(
            "waiting",
            (plan, args, operation) ->
                operation.load(WAITING, plan.id()).thenApply(OnboardingGraph::all))
        .field(
            "viewerMayChange",
            (plan, args, operation) ->
                operation
                    .load(ACCESS, plan.id())
                    .thenApply(is -> is != null && is.running() && is.mayChange()));
    wiring.type("PlanPhase", PlanPhase.class);
    wiring.type("PlanProgress", PlanProgress.class);
    wiring
        .type("Waiting", Waiting.class)
        .field(
            "person", (of, args, operation) -> operation.load(PeopleGraph.PERSON, of.personId()));
    wiring.type("WaitingItem", Waiting.Item.class);
  }

  static <T> List<T> all(@Nullable List<T> found) {
    return found == null ? List.of() : found;
  }

  private void wireMutations(Wiring wiring) {
    wiring.mutation(
        "planAssignOwner",
        (tx, viewer, input) ->
            Payload.of(
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
            operation.read(
                tx -> planEvents.of(tx, operation.viewer(), args.id("planId", PlanId.class))),
        (root, args, operation) -> operation.load(PLAN, args.id("planId", PlanId.class)));
  }
}
