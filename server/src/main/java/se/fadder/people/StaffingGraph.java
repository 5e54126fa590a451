package se.fadder.people;

import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.PersonId;

/** The wiring of {@code people-staffing.graphqls}. */
public final class StaffingGraph implements SchemaWiring {
  private final Staffing staffing;

  public StaffingGraph(Staffing staffing) {
    this.staffing = staffing;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.mutation(
        "roleAssign",
        (tx, viewer, input) ->
            Payload.of(
                staffing.assignRole(
                    tx,
                    viewer,
                    input.id("personId", PersonId.class),
                    input.oneOf("role", Role.class),
                    input.id("unitId", UnitId.class),
                    input.day("firstDay"))));
    wiring.mutation(
        "roleEnd",
        (tx, viewer, input) ->
            Payload.of(
                staffing.endRole(
                    tx,
                    viewer,
                    input.id("personId", PersonId.class),
                    input.oneOf("role", Role.class),
                    input.id("unitId", UnitId.class),
                    input.day("lastDay"))));
    wiring.mutation(
        "employmentEnd",
        (tx, viewer, input) ->
            Payload.of(
                staffing.endEmployment(
                    tx,
                    viewer,
                    input.id("employmentId", EmploymentId.class),
                    input.day("lastDay"))));
  }
}
