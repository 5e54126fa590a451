package se.fadder.calendar;

import java.util.List;
import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.PersonId;
import se.fadder.people.PeopleGraph;
import se.fadder.people.Person;

/** The wiring of {@code calendar.graphqls}. */
public final class CalendarGraph implements SchemaWiring {
  private static final Loader<PersonId, List<Absence>> ABSENCES =
      new Loader<>("calendar.absencesOf");
  private static final Loader<PersonId, List<PartTime>> PART_TIMES =
      new Loader<>("calendar.partTimesOf");

  private static final Loader<AbsenceId, Absence> ABSENCE = new Loader<>("calendar.absence");

  private final Calendar calendar;
  private final Absences absences;

  public CalendarGraph(Calendar calendar, Absences absences) {
    this.calendar = calendar;
    this.absences = absences;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(ABSENCE, calendar::absences);
    wiring.loader(ABSENCES, calendar::absencesOf);
    wiring.loader(PART_TIMES, calendar::partTimesOf);
    wiring
        .type("Person", Person.class)
        .field("absences", (person, args, operation) -> operation.load(ABSENCES, person.id()))
        .field("partTimes", (person, args, operation) -> operation.load(PART_TIMES, person.id()));
    wiring
        .node("Absence", Absence.class, AbsenceId.class, AbsenceId::new, ABSENCE)
        .field(
            "standIn",
            (absence, args, operation) -> operation.load(PeopleGraph.PERSON, absence.standInId()));
    wiring.type("PartTime", PartTime.class);
    wiring.mutation(
        "absenceBegin",
        (tx, viewer, input) ->
            Payload.of(
                absences.begin(
                    tx,
                    viewer,
                    input.id("personId", PersonId.class),
                    input.day("firstDay"),
                    input.dayOrNull("lastDay"),
                    input.idOrNull("standInId", PersonId.class))));
    wiring.mutation(
        "absenceEnd",
        (tx, viewer, input) ->
            Payload.of(
                absences.end(
                    tx, viewer, input.id("absenceId", AbsenceId.class), input.day("lastDay"))));
    wiring.mutation(
        "absenceWithdraw",
        (tx, viewer, input) ->
            Payload.of(absences.withdraw(tx, viewer, input.id("absenceId", AbsenceId.class))));
  }
}
