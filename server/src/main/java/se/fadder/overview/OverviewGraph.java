package se.fadder.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.Args;
import se.fadder.graph.Connection;
import se.fadder.graph.Loader;
import se.fadder.graph.Operation;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanId;
import se.fadder.overview.UnitPlans.PlansOf;
import se.fadder.people.Employment;
import se.fadder.people.PeopleGraph;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;

/** The wiring of {@code overview.graphqls}. */
public final class OverviewGraph implements SchemaWiring {
  private static final Loader<PlanId, List<PlanSignal>> SIGNALS = new Loader<>("overview.signals");
  private static final Loader<PlanId, List<Waiting>> WAITING = new Loader<>("overview.waiting");
  private static final Loader<PlansOf, Slice<Plan>> PLANS_OF_UNIT =
      new Loader<>("overview.plansOfUnit");

  /** The most urgent plans that are answered at once. */
  private static final int MOST_URGENT = 20;

  private final PlanPages pages;
  private final UrgentPlans urgentPlans;
  private final ClosedPlans closedPlans;
  private final UnitPlans unitPlans;
  private final PlanSignals signals;
  private final WaitingLists waitingLists;
  private final NewHiresWithoutPlan newHiresWithoutPlan;

  public OverviewGraph(
      PlanPages pages,
      UrgentPlans urgentPlans,
      ClosedPlans closedPlans,
      UnitPlans unitPlans,
      PlanSignals signals,
      WaitingLists waitingLists,
      NewHiresWithoutPlan newHiresWithoutPlan) {
    this.pages = pages;
    this.urgentPlans = urgentPlans;
    this.closedPlans = closedPlans;
    this.unitPlans = unitPlans;
    this.signals = signals;
    this.waitingLists = waitingLists;
    this.newHiresWithoutPlan = newHiresWithoutPlan;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(SIGNALS, signals::of);
    wiring.loader(WAITING, waitingLists::of);
    wiring.loader(PLANS_OF_UNIT, unitPlans::of);
    wiring
        .type("Viewer", Viewer.class)
        .field("plans", this::plans)
        .field(
            "urgentPlans",
            (viewer, args, operation) -> {
              int number = args.number("first", 1, MOST_URGENT);
              return operation.read(tx -> urgentPlans.first(tx, viewer, number));
            })
        .field("closedPlans", this::closedPlans)
        .field(
            "planSignalCounts",
            (viewer, args, operation) -> {
              UnitId unit = args.idOrNull("unitId", UnitId.class);
              return operation.read(
                  tx -> unit == null ? pages.counts(tx, viewer) : pages.counts(tx, viewer, unit));
            })
        .field(
            "ownsPlans",
            (viewer, args, operation) -> operation.read(tx -> pages.ownsAny(tx, viewer)))
        .field("employmentsWithoutPlan", this::withoutPlan);
    wiring
        .type("Unit", Unit.class)
        .field(
            "plans",
            (unit, args, operation) ->
                operation
                    .load(PLANS_OF_UNIT, new PlansOf(unit.id(), args.page()))
                    .thenApply(OverviewGraph::connection));
    wiring
        .type("Plan", Plan.class)
        .field("signals", (plan, args, operation) -> operation.load(SIGNALS, plan.id()))
        .field(
            "waiting",
            (plan, args, operation) ->
                operation
                    .load(WAITING, plan.id())
                    .thenApply(found -> found == null ? List.<Waiting>of() : found));
    wiring
        .type("Waiting", Waiting.class)
        .field(
            "person", (of, args, operation) -> operation.load(PeopleGraph.PERSON, of.personId()));
    wiring.type("WaitingItem", Waiting.Item.class);
    wiring.type("PlanSignalCount", PlanPages.SignalCount.class);
  }

  private Connection<Plan> plans(Viewer viewer, Args args, Operation operation) {
    PlanSignal signal = args.oneOfOrNull("signal", PlanSignal.class);
    UnitId unit = args.idOrNull("unitId", UnitId.class);
    return connection(
        operation.read(tx ->
            unit == null
                ? pages.inReach(tx, viewer, signal, args.page())
                : pages.within(tx, viewer, unit, signal, args.page())));
  }

  private Connection<Plan> closedPlans(Viewer viewer, Args args, Operation operation) {
    return Connection.of(
        operation.read(tx -> closedPlans.inReach(tx, viewer, args.page())), ClosedPlans::placeOf);
  }

  private static Connection<Plan> connection(@Nullable Slice<Plan> plans) {
    return Connection.of(
        plans == null ? new Slice<>(List.of(), false) : plans,
        plan -> new After(plan.newHireSortKey(), plan.id().value().toString()));
  }

  private Connection<Employment> withoutPlan(Viewer viewer, Args args, Operation operation) {
    return Connection.of(
        operation.read(tx -> newHiresWithoutPlan.inReach(tx, viewer, args.page())),
        at -> new After(at.firstDay().toString(), at.id().value().toString()));
  }
}
