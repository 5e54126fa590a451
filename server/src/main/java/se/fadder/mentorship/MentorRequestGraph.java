package se.fadder.mentorship;

import java.util.List;
import java.util.Set;
import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.PeopleGraph;
import se.fadder.people.Person;

/** The wiring of {@code mentorship-requests.graphqls}. */
final class MentorRequestGraph implements SchemaWiring {
  static final Loader<MentorRequestId, MentorRequest> REQUEST = new Loader<>("mentorship.request");
  private static final Loader<PersonId, List<MentorRequest>> REQUESTS_FOR =
      new Loader<>("mentorship.requestsFor");

  private static final Loader<MentorRequestId, String> GREETING =
      new Loader<>("mentorship.greeting");

  private final MentorRequests requests;
  private final SeenRequests seen;
  private final RequestNotices notices;

  MentorRequestGraph(MentorRequests requests, SeenRequests seen, RequestNotices notices) {
    this.requests = requests;
    this.seen = seen;
    this.notices = notices;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(REQUEST, seen::byIds);
    wiring.loader(REQUESTS_FOR, seen::ofNewHires);
    wiring.loader(GREETING, seen::greetings);
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "mentorRequests",
            (viewer, args, operation) -> operation.read(tx -> seen.open(tx, viewer)));
    wiring
        .type("Person", Person.class)
        .field(
            "mentorRequests",
            (person, args, operation) -> operation.load(REQUESTS_FOR, person.id()));
    wiring
        .node(
            "MentorRequest",
            MentorRequest.class,
            MentorRequestId.class,
            MentorRequestId::new,
            REQUEST)
        .field("newHire", (r, args, operation) -> operation.load(PeopleGraph.PERSON, r.newHireId()))
        .field("mentor", (r, args, operation) -> operation.load(PeopleGraph.PERSON, r.mentorId()))
        .field("greeting", (r, args, operation) -> operation.load(GREETING, r.id()))
        .field("askedBy", (r, args, operation) -> operation.load(PeopleGraph.PERSON, r.askedBy()));
    wiring.subscription(
        "mentorRequestsChanged",
        (root, args, operation) -> Set.of(MentorRequests.of(operation.viewer().person())),
        (root, args, operation) -> operation.viewer());
    wireMutations(wiring);
  }

  private void wireMutations(Wiring wiring) {
    wiring.mutation(
        "mentorRequestAsk",
        (tx, viewer, input) ->
            Payload.of(
                requests.ask(
                    tx,
                    viewer,
                    input.id("newHireId", PersonId.class),
                    input.id("mentorId", PersonId.class),
                    input.day("firstDay"))));
    wiring.mutation(
        "mentorRequestAccept",
        (tx, viewer, input) ->
            Payload.of(
                requests.accept(
                    tx,
                    viewer,
                    input.id("requestId", MentorRequestId.class),
                    input.instantOrNull("at"))));
    wiring.mutation(
        "mentorRequestDecline",
        (tx, viewer, input) ->
            Payload.of(
                requests.decline(
                    tx,
                    viewer,
                    input.id("requestId", MentorRequestId.class),
                    input.textOrNull("reason", MentorRequest.LONGEST_REASON),
                    input.instantOrNull("at"))));
    wiring.mutation(
        "mentorRequestWithdraw",
        (tx, viewer, input) ->
            Payload.of(
                requests.withdraw(tx, viewer, input.id("requestId", MentorRequestId.class))));
    wiring.mutation(
        "mentorRequestPutAway",
        (tx, viewer, input) ->
            Payload.of(notices.putAway(tx, viewer, input.id("requestId", MentorRequestId.class))));
  }
}
