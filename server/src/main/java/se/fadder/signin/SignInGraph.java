package se.fadder.signin;

import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Viewer;

/** The wiring of {@code signin.graphqls}: one's own password and sign-in sessions. */
public final class SignInGraph implements SchemaWiring {
  private static final Loader<SignInSessionId, SignInSession> SESSION =
      new Loader<>("signin.session");

  private final OwnPasswords passwords;
  private final SignInSessions sessions;

  public SignInGraph(OwnPasswords passwords, SignInSessions sessions) {
    this.passwords = passwords;
    this.sessions = sessions;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(SESSION, sessions::byIds);
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "password", (viewer, args, operation) -> operation.read(tx -> passwords.of(tx, viewer)))
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
            Payload.of(sessions.end(tx, viewer, input.id("sessionId", SignInSessionId.class))));
    wiring.mutation(
        "signInSessionEndOthers",
        (tx, viewer, input) -> Payload.of(sessions.endOthers(tx, viewer)));
  }
}
