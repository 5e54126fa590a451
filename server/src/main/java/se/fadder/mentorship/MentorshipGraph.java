package se.fadder.mentorship;

import java.util.List;
import se.fadder.graph.Args;
import se.fadder.graph.Connection;
import se.fadder.graph.Loader;
import se.fadder.graph.Operation;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.PeopleGraph;
import se.fadder.people.Person;

/** The wiring of {@code mentorship.graphqls}. */
public final class MentorshipGraph implements SchemaWiring {
  private static final Loader<MentorshipId, Mentorship> MENTORSHIP =
      new Loader<>("mentorship.mentorship");
  private static final Loader<PersonId, List<Mentorship>> MENTORS_OF =
      new Loader<>("mentorship.mentorsOf");
  private static final Loader<PersonId, List<Mentorship>> AGREED_OF =
      new Loader<>("mentorship.agreedOf");

  private final Mentorships mentorships;

  public MentorshipGraph(Mentorships mentorships) {
    this.mentorships = mentorships;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(MENTORSHIP, mentorships::byIds);
    wiring.loader(MENTORS_OF, mentorships::mentorsOf);
    wiring.loader(AGREED_OF, mentorships.agreed()::ofNewHires);
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "isMentor",
            (viewer, args, operation) -> operation.read(tx -> mentorships.isMentor(tx, viewer)))
        .field("mentees", this::mentees);
    wiring
        .type("Person", Person.class)
        .field("mentors", (person, args, operation) -> operation.load(MENTORS_OF, person.id()))
        .field(
            "agreedMentors", (person, args, operation) -> operation.load(AGREED_OF, person.id()));
    wiring
        .node("Mentorship", Mentorship.class, MentorshipId.class, MentorshipId::new, MENTORSHIP)
        .field("mentor", (m, args, operation) -> operation.load(PeopleGraph.PERSON, m.mentorId()))
        .field(
            "newHire", (m, args, operation) -> operation.load(PeopleGraph.PERSON, m.newHireId()));
    wiring.mutation(
        "mentorshipBegin",
        (tx, viewer, input) ->
            Payload.of(
                mentorships.begin(
                    tx,
                    viewer,
                    input.id("mentorId", PersonId.class),
                    input.id("newHireId", PersonId.class),
                    input.oneOf("kind", MentorshipKind.class),
                    input.day("firstDay"),
                    input.truth("anyway"))));
    wiring.mutation(
        "mentorshipEnd",
        (tx, viewer, input) ->
            Payload.of(
                mentorships.end(
                    tx,
                    viewer,
                    input.id("mentorshipId", MentorshipId.class),
                    input.day("lastDay"))));
    wiring.mutation(
        "mentorshipWithdraw",
        (tx, viewer, input) ->
            Payload.of(
                mentorships.withdraw(tx, viewer, input.id("mentorshipId", MentorshipId.class))));
  }

  private Connection<Mentorship> mentees(Viewer viewer, Args args, Operation operation) {
    return Connection.of(
        operation.read(tx -> mentorships.mentees(tx, viewer, args.page())),
        m -> new After(m.newHireSortKey(), m.id().value().toString()));
  }
}
