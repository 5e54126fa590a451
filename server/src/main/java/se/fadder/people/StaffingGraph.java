package se.fadder.people;

import se.fadder.graph.Args;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.PersonId;

/** The wiring of {@code people-staffing.graphqls}. */
public final class StaffingGraph implements SchemaWiring {
  private static final int LONGEST_TITLE = 80;

  private final Staffing staffing;
  private final Employments employments;

  public StaffingGraph(Staffing staffing, Employments employments) {
    this.staffing = staffing;
    this.employments = employments;
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
            Payload.of(employments.end(tx, viewer, employment(input), input.day("lastDay"))));
    wiring.mutation(
        "employmentContinue",
        (tx, viewer, input) -> Payload.of(employments.goOn(tx, viewer, employment(input))));
    wiring.mutation(
        "employmentWithdraw",
        (tx, viewer, input) -> Payload.of(employments.withdraw(tx, viewer, employment(input))));
    wiring.mutation(
        "employmentCorrect",
        (tx, viewer, input) ->
            Payload.of(
                employments.correct(
                    tx,
                    viewer,
                    employment(input),
                    input.text("title", LONGEST_TITLE),
                    input.oneOf("form", EmploymentForm.class))));
  }

  private static EmploymentId employment(Args input) {
    return input.id("employmentId", EmploymentId.class);
  }
}
