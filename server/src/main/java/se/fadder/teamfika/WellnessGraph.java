package se.fadder.teamfika;

import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.people.PeopleGraph;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.teamfika.WellnessDays.WellnessYear;

/** The wiring of {@code teamfika-wellness.graphqls}. */
public final class WellnessGraph implements SchemaWiring {
  private static final Loader<UnitId, WellnessYear> OF_UNIT = new Loader<>("teamfika.wellness");
  private static final Loader<WellnessDayId, WellnessDay> DAY =
      new Loader<>("teamfika.wellnessDay");

  private final WellnessDays days;

  WellnessGraph(WellnessDays days) {
    this.days = days;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(OF_UNIT, days::ofUnits);
    wiring.loader(DAY, days::byIds);
    wiring
        .type("Unit", Unit.class)
        .field("wellnessDays", (unit, args, operation) -> operation.load(OF_UNIT, unit.id()));
    wiring.type("WellnessYear", WellnessYear.class);
    wiring
        .node("WellnessDay", WellnessDay.class, WellnessDayId.class, WellnessDayId::new, DAY)
        .field("unit", (day, args, operation) -> operation.load(PeopleGraph.UNIT, day.unitId()))
        .field("date", (day, args, operation) -> day.day());
    wiring.mutation(
        "wellnessDaySet",
        (tx, viewer, input) ->
            Payload.of(
                days.set(
                    tx,
                    viewer,
                    input.id("unitId", UnitId.class),
                    input.day("date"),
                    input.oneOf("half", HalfDay.class))));
    wiring.mutation(
        "wellnessDayDone",
        (tx, viewer, input) ->
            Payload.of(
                days.setDone(
                    tx,
                    viewer,
                    input.id("wellnessDayId", WellnessDayId.class),
                    input.truth("done"))));
    wiring.mutation(
        "wellnessDayRemove",
        (tx, viewer, input) ->
            Payload.of(days.remove(tx, viewer, input.id("wellnessDayId", WellnessDayId.class))));
  }
}
