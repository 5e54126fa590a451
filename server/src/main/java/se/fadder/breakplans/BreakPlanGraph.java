package se.fadder.breakplans;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.Args;
import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Viewer;
import se.fadder.people.PeopleGraph;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;

/** The wiring of {@code breakplans.graphqls}. */
public final class BreakPlanGraph implements SchemaWiring {
  private static final Loader<BreakItemId, OwnBreak> OWN = new Loader<>("breakplans.own");
  private static final Loader<UnitId, List<UsualChoice>> OF_UNIT =
      new Loader<>("breakplans.ofUnit");
  private static final Loader<UnitId, UnitId> CHANGEABLE = new Loader<>("breakplans.changeable");

  private final OwnPlans plans;
  private final BreakPlanCommands commands;
  private final UnitBreaks units;

  BreakPlanGraph(OwnPlans plans, BreakPlanCommands commands, UnitBreaks units) {
    this.plans = plans;
    this.commands = commands;
    this.units = units;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(OWN, plans::byIds);
    wiring.loader(OF_UNIT, units::of);
    wiring.loader(CHANGEABLE, units::changeable);
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "breakPlan", (viewer, args, operation) -> operation.read(tx -> plans.of(tx, viewer)));
    wiring
        .type("BreakPlan", OwnPlan.class)
        .field("unit", (plan, args, operation) -> operation.load(PeopleGraph.UNIT, plan.unitId()))
        .field(
            "usual",
            (plan, args, operation) -> operation.read(tx -> plans.usual(tx, operation.viewer())))
        .field(
            "own",
            (plan, args, operation) -> operation.read(tx -> plans.own(tx, operation.viewer())));
    wiring
        .type("UsualBreakChoice", UsualChoice.class)
        .field("from", (of, args, operation) -> operation.load(PeopleGraph.UNIT, of.fromId()));
    wiring
        .type("BreakTime", BreakTime.class)
        .field("weekdays", (time, args, operation) -> time.weekdays().days())
        .field("from", (time, args, operation) -> time.begins())
        .field("until", (time, args, operation) -> time.ends());
    wiring.node("OwnBreak", OwnBreak.class, BreakItemId.class, BreakItemId::new, OWN);
    wiring
        .type("Unit", Unit.class)
        .field("breaks", (unit, args, operation) -> operation.load(OF_UNIT, unit.id()))
        .field(
            "viewerMaySetBreaks",
            (unit, args, operation) ->
                operation.load(CHANGEABLE, unit.id()).thenApply(Objects::nonNull));
    wireAgreement(wiring);
    wireItems(wiring);
  }

  private void wireAgreement(Wiring wiring) {
    wiring.mutation(
        "breakAgree",
        (tx, viewer, input) -> Payload.of(commands.agree(tx, viewer, input.truth("agreed"))));
    wiring.mutation(
        "breakPause",
        (tx, viewer, input) ->
            Payload.of(
                commands.pause(tx, viewer, input.dayOrNull("until"), input.instantOrNull("at"))));
  }

  private void wireItems(Wiring wiring) {
    wiring.mutation(
        "breakChoose",
        (tx, viewer, input) -> {
          BreakChoice choice = choice(input);
          return Payload.of(
              commands.choose(
                  tx, viewer, usual(input), revision(input), choice, time(choice, input)));
        });
    wiring.mutation(
        "unitBreakChoose",
        (tx, viewer, input) -> {
          BreakChoice choice = choice(input);
          return Payload.of(
              units.choose(
                  tx,
                  viewer,
                  input.id("unitId", UnitId.class),
                  usual(input),
                  revision(input),
                  choice,
                  time(choice, input)));
        });
    wiring.mutation(
        "ownBreakAdd",
        (tx, viewer, input) -> Payload.of(commands.add(tx, viewer, name(input), time(input))));
    wiring.mutation(
        "ownBreakChange",
        (tx, viewer, input) ->
            Payload.of(
                commands.changeOwn(
                    tx, viewer, id(input), revision(input), name(input), time(input))));
    wiring.mutation(
        "ownBreakRemove",
        (tx, viewer, input) -> Payload.of(commands.remove(tx, viewer, id(input))));
  }

  private static BreakItemId id(Args input) {
    return input.id("ownBreakId", BreakItemId.class);
  }

  private static UsualBreak usual(Args input) {
    return input.oneOf("usual", UsualBreak.class);
  }

  private static int revision(Args input) {
    return input.number("revision", 0, Integer.MAX_VALUE);
  }

  private static String name(Args input) {
    return input.text("name", OwnBreak.LONGEST_NAME);
  }

  private static BreakChoice choice(Args input) {
    return input.oneOf("choice", BreakChoice.class);
  }

  /** The time that comes with a choice; null for one that has none. */
  private static @Nullable BreakTime time(BreakChoice choice, Args input) {
    return choice == BreakChoice.SET ? input.partOrNull("time", BreakPlanGraph::timeOf) : null;
  }

  private static BreakTime time(Args input) {
    return input.part("time", BreakPlanGraph::timeOf);
  }

  private static BreakTime timeOf(Args time) {
    return new BreakTime(
        Weekdays.of(time.someOf("weekdays", DayOfWeek.class)),
        time.time("from"),
        time.timeOrNull("until"),
        time.number("minutes"));
  }
}
