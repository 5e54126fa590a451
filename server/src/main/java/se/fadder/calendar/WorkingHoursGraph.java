package se.fadder.calendar;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import se.fadder.graph.Args;
import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.PersonId;
import se.fadder.people.PeopleGraph;
import se.fadder.people.Person;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;

/** The wiring of {@code calendar-working-hours.graphqls}. */
public final class WorkingHoursGraph implements SchemaWiring {
  private static final Loader<WorkingHoursId, WorkingHours> HOURS =
      new Loader<>("calendar.workingHours");
  private static final Loader<PersonId, List<WorkingHours>> OF_PERSON =
      new Loader<>("calendar.workingHoursOfPerson");
  private static final Loader<UnitId, List<WorkingHours>> OF_UNIT =
      new Loader<>("calendar.workingHoursOfUnit");
  private static final Loader<UnitId, UsualHours> USUAL = new Loader<>("calendar.usualHours");
  private static final Loader<PersonId, PersonId> CHANGEABLE_PERSON =
      new Loader<>("calendar.workingHoursChangeableOfPerson");
  private static final Loader<UnitId, UnitId> CHANGEABLE_UNIT =
      new Loader<>("calendar.workingHoursChangeableOfUnit");

  /** Two weeks of seven days: what is more is no hours of anybody. */
  private static final int MOST_DAYS = 14;

  private static final int MOST_WEEKS = 2;

  private final WorkingHoursReader reader;
  private final WorkingHoursCommands commands;

  public WorkingHoursGraph(WorkingHoursReader reader, WorkingHoursCommands commands) {
    this.reader = reader;
    this.commands = commands;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(HOURS, reader::byIds);
    wiring.loader(OF_PERSON, reader::ofPeople);
    wiring.loader(OF_UNIT, reader::ofUnits);
    wiring.loader(USUAL, reader::usual);
    wiring.loader(CHANGEABLE_PERSON, reader::changeablePeople);
    wiring.loader(CHANGEABLE_UNIT, reader::changeableUnits);
    wiring
        .type("Person", Person.class)
        .field("workingHours", (person, args, operation) -> operation.load(OF_PERSON, person.id()))
        .field(
            "viewerMaySetWorkingHours",
            (person, args, operation) ->
                operation.load(CHANGEABLE_PERSON, person.id()).thenApply(Objects::nonNull));
    wiring
        .type("Unit", Unit.class)
        .field("workingHours", (unit, args, operation) -> operation.load(OF_UNIT, unit.id()))
        .field("usualHours", (unit, args, operation) -> operation.load(USUAL, unit.id()))
        .field(
            "viewerMaySetWorkingHours",
            (unit, args, operation) ->
                operation.load(CHANGEABLE_UNIT, unit.id()).thenApply(Objects::nonNull));
    wiring
        .node("WorkingHours", WorkingHours.class, WorkingHoursId.class, WorkingHoursId::new, HOURS)
        .field(
            "unit", (hours, args, operation) -> operation.load(PeopleGraph.UNIT, hours.unitId()));
    wiring.type("WorkingHoursDay", WorkingHoursDay.class);
    wiring
        .type("UsualHours", UsualHours.class)
        .field(
            "unit", (hours, args, operation) -> operation.load(PeopleGraph.UNIT, hours.unitId()));
    wiring.mutation(
        "workingHoursSet",
        (tx, viewer, input) ->
            Payload.of(
                commands.setOwn(tx, viewer, input.id("personId", PersonId.class), said(input))));
    wiring.mutation(
        "unitWorkingHoursSet",
        (tx, viewer, input) ->
            Payload.of(
                commands.setUnit(tx, viewer, input.id("unitId", UnitId.class), said(input))));
    wiring.mutation(
        "workingHoursEnd",
        (tx, viewer, input) ->
            Payload.of(
                commands.end(
                    tx,
                    viewer,
                    input.id("workingHoursId", WorkingHoursId.class),
                    input.day("lastDay"))));
  }

  private static WorkingHoursCommands.Said said(Args input) {
    return new WorkingHoursCommands.Said(
        input.day("firstDay"),
        input.dayOrNull("lastDay"),
        input.number("weeks", 1, MOST_WEEKS),
        input.each("days", MOST_DAYS, (place, day) -> day(day)));
  }

  private static WorkingHoursDay day(Args day) {
    return new WorkingHoursDay(
        day.number("week", 1, MOST_WEEKS),
        day.oneOf("weekday", DayOfWeek.class),
        day.time("begins"),
        day.time("ends"));
  }
}
