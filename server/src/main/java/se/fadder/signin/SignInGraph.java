package se.fadder.signin;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import se.fadder.db.WriteTx;
import se.fadder.graph.Loader;
import se.fadder.graph.Mutation;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.mail.Mailer;
import se.fadder.people.PeopleGraph;
import se.fadder.people.Person;

/** Wires {@code signin.graphqls}. */
public final class SignInGraph implements SchemaWiring {
  private static final Loader<SignInSessionId, SignInSession> SESSION =
      new Loader<>("signin.session");

  private static final Loader<InvitationId, Invitation> INVITATION =
      new Loader<>("signin.invitation");
  private static final Loader<PersonId, AccountState> ACCOUNT = new Loader<>("signin.account");

  private static final Loader<PersonId, Boolean> FOR_HR = new Loader<>("signin.forHr");
  private static final Loader<PersonId, Boolean> MAILABLE = new Loader<>("signin.mailable");

  private final SignInSessions sessions;
  private final Invitations invitations;
  private final Supplier<URI> address;
  private final Optional<Mailer> post;

  /**
   * Wires the room.
   *
   * @param address under which people reach the server, for links
   * @param post for sending invitations; empty when they can only be shown
   */
  public SignInGraph(
      SignInSessions sessions,
      Invitations invitations,
      Supplier<URI> address,
      Optional<Mailer> post) {
    this.sessions = sessions;
    this.invitations = invitations;
    this.address = address;
    this.post = post;
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
    wiring.loader(FOR_HR, invitations::forHr);
    wiring.loader(MAILABLE, invitations::mailable);
    wiring
        .type("Person", Person.class)
        .field("account", (person, args, operation) -> operation.load(ACCOUNT, person.id()))
        .field("accountForHr", (person, args, operation) -> operation.load(FOR_HR, person.id()))
        .field(
            "invitableByMail",
            (person, args, operation) ->
                operation
                    .load(MAILABLE, person.id())
                    .thenApply(has -> has == null ? null : has && post.isPresent()));
    wiring
        .node("Invitation", Invitation.class, InvitationId.class, InvitationId::new, INVITATION)
        .field(
            "person",
            (invitation, args, operation) ->
                operation.load(PeopleGraph.PERSON, invitation.personId()));
    wiring.mutation("invitationCreate", inviting(invitations::create));
    wiring.mutation("passwordLinkCreate", inviting(invitations::renewPassword));
  }

  private interface Inviting {
    Invitations.Outcome invite(WriteTx tx, Viewer viewer, PersonId person, boolean byMail);
  }

  private Mutation inviting(Inviting verb) {
    return (tx, viewer, input) -> {
      boolean byMail = input.truth("byMail");
      if (byMail && post.isEmpty()) {
        return Payload.refused(
            Problem.at("byMail", "CANNOT_MAIL", "This server has no mail server."));
      }
      return switch (verb.invite(tx, viewer, input.id("personId", PersonId.class), byMail)) {
        case Invitations.Outcome.Invited invited ->
            Payload.showing(invited.invitation().id(), () -> shown(invited));
        case Invitations.Outcome.Refused(var problem) -> Payload.refused(problem);
      };
    };
  }

  /** The token stands in the fragment, which browsers send to nobody, so that no log has it. */
  private Map<String, Object> shown(Invitations.Outcome.Invited invited) {
    URI link = URI.create(address.get() + "/#/invitation/" + invited.token().text());
    Map<String, Object> shown = new HashMap<>();
    shown.put("link", link.toString());
    shown.put("qrCode", QrSvg.of(link.toString()));
    invited
        .recipient()
        .flatMap(recipient ->
            post.map(mail ->
                mail.send(InvitationLetter.of(invited.invitation().kind(), recipient, link))))
        .ifPresent(outcome -> shown.put("mail", outcome));
    return shown;
  }

  private static Payload payload(SignInSessions.Outcome outcome) {
    return switch (outcome) {
      case SignInSessions.Outcome.Ended(var person) -> Payload.of(person);
      case SignInSessions.Outcome.Refused(var problem) -> Payload.refused(problem);
    };
  }
}
