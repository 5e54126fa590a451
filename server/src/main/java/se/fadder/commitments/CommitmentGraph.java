package se.fadder.commitments;

import java.util.List;
import java.util.Objects;
import se.fadder.graph.Args;
import se.fadder.graph.Connection;
import se.fadder.graph.Loader;
import se.fadder.graph.Operation;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.PeopleGraph;
import se.fadder.supervision.Session;
import se.fadder.supervision.SessionGraph;
import se.fadder.supervision.SessionId;

/** The wiring of {@code commitments.graphqls}. */
public final class CommitmentGraph implements SchemaWiring {
  public static final Loader<CommitmentId, Commitment> COMMITMENT =
      new Loader<>("commitments.commitment");
  private static final Loader<CommitmentId, CommitmentId> CHANGEABLE =
      new Loader<>("commitments.changeable");
  private static final Loader<SessionId, List<Commitment>> OF_SESSION =
      new Loader<>("commitments.ofSession");

  private final Commitments commitments;

  CommitmentGraph(Commitments commitments) {
    this.commitments = commitments;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(COMMITMENT, commitments::byIds);
    wiring.loader(CHANGEABLE, commitments::changeable);
    wiring.loader(OF_SESSION, commitments::ofSessions);
    wiring.type("Viewer", Viewer.class).field("commitments", this::open);
    wiring
        .type("Session", Session.class)
        .field(
            "commitments", (session, args, operation) -> operation.load(OF_SESSION, session.id()));
    wiring
        .node("Commitment", Commitment.class, CommitmentId.class, CommitmentId::new, COMMITMENT)
        .field("person", (of, args, operation) -> operation.load(PeopleGraph.PERSON, of.personId()))
        .field("madeBy", (of, args, operation) -> operation.load(PeopleGraph.PERSON, of.madeBy()))
        .field(
            "session",
            (of, args, operation) -> operation.load(SessionGraph.SESSION, of.sessionId()))
        .field(
            "viewerMayDo",
            (of, args, operation) ->
                operation.load(CHANGEABLE, of.id()).thenApply(Objects::nonNull))
        .field(
            "viewerMayTakeBack",
            (of, args, operation) ->
                operation
                    .load(CHANGEABLE, of.id())
                    .thenApply(id ->
                        id != null
                            && of.doneAt() == null
                            && of.madeBy().equals(operation.viewer().person())));
    wireMutations(wiring);
  }

  private Connection<Commitment> open(Viewer viewer, Args args, Operation operation) {
    return Connection.of(
        operation.read(tx -> commitments.open(tx, viewer, args.page())), Commitments::placeOf);
  }

  private void wireMutations(Wiring wiring) {
    wiring.mutation(
        "commitmentAdd",
        (tx, viewer, input) ->
            Payload.of(
                commitments.add(
                    tx,
                    viewer,
                    input.id("sessionId", SessionId.class),
                    input.id("personId", PersonId.class),
                    input.text("text", Commitment.LONGEST),
                    input.day("due"),
                    input.instantOrNull("at"))));
    wiring.mutation(
        "commitmentDone",
        (tx, viewer, input) ->
            Payload.of(commitments.done(tx, viewer, id(input), input.instantOrNull("at"))));
    wiring.mutation(
        "commitmentUndone",
        (tx, viewer, input) -> Payload.of(commitments.undone(tx, viewer, id(input))));
    wiring.mutation(
        "commitmentTakeBack",
        (tx, viewer, input) -> Payload.of(commitments.takeBack(tx, viewer, id(input))));
  }

  private static CommitmentId id(Args input) {
    return input.id("commitmentId", CommitmentId.class);
  }
}
