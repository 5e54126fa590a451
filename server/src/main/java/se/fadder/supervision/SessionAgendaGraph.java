package se.fadder.supervision;

import se.fadder.graph.Loader;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.PersonId;
import se.fadder.people.Person;

/** The wiring of {@code supervision-agenda.graphqls}: the viewer's next session with a person. */
final class SessionAgendaGraph implements SchemaWiring {
  private static final Loader<PersonId, Session> NEXT = new Loader<>("supervision.next");

  private final SessionsOfTheDay sessions;

  SessionAgendaGraph(SessionsOfTheDay sessions) {
    this.sessions = sessions;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(NEXT, sessions::next);
    wiring
        .type("Person", Person.class)
        .field("nextSession", (person, args, operation) -> operation.load(NEXT, person.id()));
  }
}
