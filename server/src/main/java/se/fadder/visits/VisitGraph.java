package se.fadder.visits;

import java.util.UUID;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Viewer;

/** The wiring of {@code visits.graphqls}. */
final class VisitGraph implements SchemaWiring {
  private final Visits visits;
  private final HoursOfDays hoursOfDays;

  VisitGraph(Visits visits, HoursOfDays hoursOfDays) {
    this.visits = visits;
    this.hoursOfDays = hoursOfDays;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "visit",
            (viewer, args, operation) ->
                operation.read(tx -> visits.running(tx, operation.viewer())).orElse(null))
        .field(
            "hoursOfDay",
            (viewer, args, operation) ->
                operation.read(tx -> hoursOfDays.ofToday(tx, operation.viewer())).orElse(null));
    wiring.type("Visit", Visit.class).field("id", (visit, args, operation) -> visit.id().value());
    wiring
        .type("HoursOfDay", HoursOfDay.class)
        .field("begins", (hours, args, operation) -> hours.begins().orElse(null))
        .field("ends", (hours, args, operation) -> hours.ends().orElse(null));
    wiring.mutation(
        "busySet",
        (tx, viewer, input) ->
            Payload.of(
                visits.begin(
                    tx,
                    viewer,
                    new VisitId(input.uuid("id")),
                    input.instant("until"),
                    input.instantOrNull("at"))));
    wiring.mutation(
        "busyEnd",
        (tx, viewer, input) -> {
          UUID id = input.uuidOrNull("id");
          return Payload.of(
              visits.end(
                  tx, viewer, id == null ? null : new VisitId(id), input.instantOrNull("at")));
        });
    wiring.mutation(
        "dayEndsEarly",
        (tx, viewer, input) ->
            Payload.of(
                hoursOfDays.endEarly(
                    tx, viewer, input.timeOrNull("time"), input.instantOrNull("at"))));
    wiring.mutation(
        "dayBeginsLate",
        (tx, viewer, input) ->
            Payload.of(
                hoursOfDays.beginLate(
                    tx, viewer, input.timeOrNull("time"), input.instantOrNull("at"))));
  }
}
