package se.fadder.calendar;

import java.util.List;
import se.fadder.graph.Loader;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.PersonId;
import se.fadder.people.Person;

/** The wiring of {@code calendar.graphqls}. */
public final class CalendarGraph implements SchemaWiring {
  private static final Loader<PersonId, List<Absence>> ABSENCES =
      new Loader<>("calendar.absencesOf");
  private static final Loader<PersonId, List<PartTime>> PART_TIMES =
      new Loader<>("calendar.partTimesOf");

  private final Calendar calendar;

  public CalendarGraph(Calendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(ABSENCES, calendar::absencesOf);
    wiring.loader(PART_TIMES, calendar::partTimesOf);
    wiring
        .type("Person", Person.class)
        .field("absences", (person, args, operation) -> operation.load(ABSENCES, person.id()))
        .field("partTimes", (person, args, operation) -> operation.load(PART_TIMES, person.id()));
    wiring.type("Absence", Absence.class);
    wiring.type("PartTime", PartTime.class);
  }
}
