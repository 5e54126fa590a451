package se.fadder.onboarding;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Sha256;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentId;
import se.fadder.people.PeopleGraph;
import se.fadder.people.Person;

/** The wiring of {@code onboarding.graphqls}. */
public final class OnboardingGraph implements SchemaWiring {
  public static final Loader<PlanId, Plan> PLAN = new Loader<>("onboarding.plan");
  private static final Loader<PersonId, Plan> PLAN_OF = new Loader<>("onboarding.planOf");
  private static final Loader<EmploymentId, Plan> PLAN_OF_EMPLOYMENT =
      new Loader<>("onboarding.planOfEmployment");
  static final Loader<PlanId, List<PlanPhase>> PHASES = new Loader<>("onboarding.phases");
  private static final Loader<PlanId, PlanProgress> PROGRESS = new Loader<>("onboarding.progress");
  static final Loader<PlanId, PlanAccess> ACCESS = new Loader<>("onboarding.access");

  private final Plans plans;
  private final Owners owners;
  private final PlanEvents planEvents;

  public OnboardingGraph(Plans plans, Owners owners, PlanEvents planEvents) {
    this.plans = plans;
    this.owners = owners;
    this.planEvents = planEvents;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(PLAN, plans::byIds);
    wiring.loader(PLAN_OF, plans::ofNewHires);
    wiring.loader(PLAN_OF_EMPLOYMENT, plans::ofEmployments);
    wiring
        .loader(PHASES, plans::phases)
        .prefetches(ACCESS, phases -> steps(phases, Step::planId))
        .prefetches(StepGraph.RESPONSIBLE, phases -> steps(phases, Step::id))
        .prefetches(PeopleGraph.PERSON, phases -> steps(phases, Step::doneBy));
    wiring.loader(PROGRESS, plans::progress);
    wiring.loader(ACCESS, plans::access);
    wiring
        .type("Person", Person.class)
        .field("plan", (person, args, operation) -> operation.load(PLAN_OF, person.id()));
    wiring
        .type("Employment", Employment.class)
        .field("plan", (at, args, operation) -> operation.load(PLAN_OF_EMPLOYMENT, at.id()));
    wirePlan(wiring);
    wireMutations(wiring);
    wireSubscriptions(wiring);
  }

  private static <K> Stream<@Nullable K> steps(
      List<PlanPhase> phases, Function<Step, @Nullable K> key) {
    return phases.stream().flatMap(phase -> phase.steps().stream()).map(key);
  }

  /** The hash of the long texts of all steps in those phases. */
  static String textsHash(List<PlanPhase> phases) {
    return Sha256.hex(
        phases.stream()
            .flatMap(phase -> phase.steps().stream())
            .map(Step::textKey)
            .sorted()
            .collect(joining("\0")));
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
        .field(
            "textsHash",
            (plan, args, operation) ->
                operation.load(PHASES, plan.id()).thenApply(phases -> textsHash(all(phases))))
        .field("progress", (plan, args, operation) -> operation.load(PROGRESS, plan.id()))
        .field(
            "viewerMayChange",
            (plan, args, operation) ->
                operation
                    .load(ACCESS, plan.id())
                    .thenApply(is -> is != null && is.running() && is.mayChange()));
    wiring.type("PlanPhase", PlanPhase.class);
    wiring.type("PlanProgress", PlanProgress.class);
  }

  static <T> List<T> all(@Nullable List<T> found) {
    return found == null ? List.of() : found;
  }

  private void wireMutations(Wiring wiring) {
    wiring.mutation(
        "planAssignOwner",
        (tx, viewer, input) ->
            Payload.of(
                owners.assign(
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
