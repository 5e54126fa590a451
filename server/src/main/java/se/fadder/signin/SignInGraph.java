package se.fadder.signin;

import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import se.fadder.graph.GraphRoom;
import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.Wiring;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.PeopleGraph;
import se.fadder.people.Person;

/** Wires {@code signin.graphqls}. */
public final class SignInGraph implements GraphRoom {
  private static final Loader<SignInSessionId, SignInSession> SESSION =
      new Loader<>("signin.session");

  private static final Loader<InvitationId, Invitation> INVITATION =
      new Loader<>("signin.invitation");
  private static final Loader<PersonId, AccountState> ACCOUNT = new Loader<>("signin.account");

  private final SignInSessions sessions;
  private final Invitations invitations;
  private final Supplier<URI> address;

  /**
   * Wires the room.
   *
   * @param address under which people reach the server, for links
   */
  public SignInGraph(SignInSessions sessions, Invitations invitations, Supplier<URI> address) {
    this.sessions = sessions;
    this.invitations = invitations;
    this.address = address;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(SESSION, sessions::byIds);
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "signInSessions",
            (viewer, args, operation) -> operation.read(tx -> sessions.own(tx, viewer)));
    wiring
        .node(
            "SignInSession",
            SignInSession.class,
            SignInSessionId.class,
            SignInSessionId::new,
            SESSION)
        .field("current", (session, args, operation) -> session.isOf(operation.viewer()));
    wiring.mutation(
        "signInSessionEnd",
        (tx, viewer, input) ->
            payload(sessions.end(tx, viewer, input.id("sessionId", SignInSessionId.class))));
    wiring.mutation(
        "signInSessionEndOthers", (tx, viewer, input) -> payload(sessions.endOthers(tx, viewer)));
    wireInvitations(wiring);
  }

  private void wireInvitations(Wiring wiring) {
    wiring.loader(INVITATION, invitations::byIds);
    wiring.loader(ACCOUNT, invitations::accountsOf);
    wiring
        .type("Person", Person.class)
        .field("account", (person, args, operation) -> operation.load(ACCOUNT, person.id()));
    wiring
        .node("Invitation", Invitation.class, InvitationId.class, InvitationId::new, INVITATION)
        .field(
            "person",
            (invitation, args, operation) ->
                operation.load(PeopleGraph.PERSON, invitation.personId()));
    wiring.mutation(
        "invitationCreate",
        (tx, viewer, input) ->
            switch (invitations.create(tx, viewer, input.id("personId", PersonId.class))) {
              case Invitations.Outcome.Invited(var id, var token) -> shown(id, token);
              case Invitations.Outcome.Refused(var problem) -> Payload.refused(problem);
            });
  }

  /** The token stands in the fragment, which browsers send to nobody, so that no log has it. */
  private Payload shown(InvitationId id, Token token) {
    String link = address.get() + "/#/invitation/" + token.text();
    return Payload.showing(id, Map.of("link", link, "qrCode", QrSvg.of(link)));
  }

  private static Payload payload(SignInSessions.Outcome outcome) {
    return switch (outcome) {
      case SignInSessions.Outcome.Ended(var person) -> Payload.of(person);
      case SignInSessions.Outcome.Refused(var problem) -> Payload.refused(problem);
    };
  }
}
