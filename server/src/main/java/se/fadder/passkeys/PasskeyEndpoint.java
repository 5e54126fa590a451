package se.fadder.passkeys;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Json;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.signin.Client;
import se.fadder.signin.ClientKind;
import se.fadder.signin.SessionCookie;
import se.fadder.signin.SignIn;
import se.fadder.signin.SignInResponses;
import se.fadder.signin.SignInResult;

/**
 * A path under {@code /passkeys}: to be challenged and to sign in, and, signed in, to add a
 * passkey. Takes JSON alone, as signing in does.
 */
final class PasskeyEndpoint implements Endpoint {
  private final String path;
  private final Set<String> fields;
  private final Work work;

  /** What a path does with the texts that were sent. */
  @FunctionalInterface
  private interface Work {
    Answer answer(Request request, Map<String, String> texts);
  }

  private PasskeyEndpoint(String path, Set<String> fields, Work work) {
    this.path = path;
    this.fields = fields;
    this.work = work;
  }

  /** All paths of the room. */
  static List<PasskeyEndpoint> all(
      Passkeys passkeys,
      WebAuthn webAuthn,
      SignIn signIn,
      SessionCookie cookie,
      Consumer<SignInResult> told) {
    Adding adding = new Adding(passkeys, webAuthn);
    Entering entering = new Entering(passkeys, webAuthn, signIn, cookie, told);
    return List.of(
        new PasskeyEndpoint("/passkeys/challenge", Set.of(), entering::challenge),
        new PasskeyEndpoint(
            "/passkeys/enter",
            Set.of(
                "id", "userHandle", "authenticatorData", "clientDataJSON", "signature", "client"),
            entering::enter),
        new PasskeyEndpoint("/passkeys/invite", Set.of(), adding::invite),
        new PasskeyEndpoint(
            "/passkeys/add", Set.of("name", "attestationObject", "clientDataJSON"), adding::add));
  }

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public Answer answer(Request request) {
    if (!Json.isJson(request)) {
      return Json.problem(415, Map.of(), "NOT_JSON", "Send application/json.");
    }
    return Json.texts(request.body())
        .filter(texts -> texts.keySet().equals(fields))
        .map(texts -> work.answer(request, texts))
        .orElseGet(PasskeyEndpoint::malformed);
  }

  private static Answer malformed() {
    return Json.problem(
        400, Map.of(), "MALFORMED", "Send an object with the texts that ENDPOINTS.md names.");
  }

  private static Answer refused() {
    return Json.problem(422, Map.of(), "PASSKEY_REFUSED", "The passkey is not believed.");
  }

  /** How one signs in. */
  private record Entering(
      Passkeys passkeys,
      WebAuthn webAuthn,
      SignIn signIn,
      SessionCookie cookie,
      Consumer<SignInResult> told) {
    Answer challenge(Request request, Map<String, String> texts) {
      return Json.answer(
          200,
          Map.of(),
          Map.of(
              "challenge", passkeys.challenge().text(), "relyingParty", webAuthn.relyingParty()));
    }

    Answer enter(Request request, Map<String, String> texts) {
      Optional<ClientKind> client = ClientKind.of(texts.getOrDefault("client", ""));
      if (client.isEmpty()) {
        return malformed();
      }
      Optional<SignInResult.SignedIn> entered =
          Assertion.of(texts)
              .flatMap(shown -> passkeys.enter(shown, Client.of(client.get(), request)));
      told.accept(
          entered
              .<SignInResult>map(session -> session)
              .orElseGet(SignInResult.WrongCredentials::new));
      if (entered.isEmpty()) {
        return refused();
      }
      signIn.replaced(request, cookie);
      return SignInResponses.signedIn(entered.get(), client.get(), cookie, Map.of());
    }
  }

  /** How one adds a passkey. */
  private record Adding(Passkeys passkeys, WebAuthn webAuthn) {
    Answer invite(Request request, Map<String, String> texts) {
      return signedIn(
          request,
          viewer ->
              switch (passkeys.invite(viewer)) {
                case Outcome.Done<Passkeys.Invited>(var invited) ->
                    Json.answer(
                        200,
                        Map.of(),
                        Map.of(
                            "challenge",
                            invited.challenge().text(),
                            "relyingParty",
                            webAuthn.relyingParty(),
                            "userHandle",
                            WebAuthn.base64Url(Assertion.handle(viewer.person())),
                            "username",
                            invited.username().text(),
                            "known",
                            invited.known()));
                case Outcome<Passkeys.Invited> refusal -> problem(refusal.refusal());
              });
    }

    private static Answer signedIn(Request request, Function<Viewer, Answer> work) {
      Viewer viewer = request.viewer();
      return viewer == null ? Json.unauthenticated() : work.apply(viewer);
    }

    private static Answer problem(Optional<Problem> problem) {
      return problem
          .map(why -> Json.problem(422, Map.of(), why.code(), why.message()))
          .orElseGet(PasskeyEndpoint::refused);
    }

    Answer add(Request request, Map<String, String> texts) {
      return signedIn(request, viewer -> add(viewer, texts));
    }

    private Answer add(Viewer viewer, Map<String, String> texts) {
      String name = texts.getOrDefault("name", "").strip();
      if (!Passkeys.isName(name)) {
        return Json.problem(
            422, Map.of(), "INVALID_NAME", "A name has 1 to 60 characters that can be seen.");
      }
      byte[] attestation;
      byte[] clientData;
      try {
        attestation = Assertion.bytes(texts, "attestationObject");
        clientData = Assertion.bytes(texts, "clientDataJSON");
      } catch (IllegalArgumentException e) {
        return refused();
      }
      return passkeys.add(viewer, name, attestation, clientData) instanceof Outcome.Done
          ? new Answer(204, Map.of("Cache-Control", "no-store"), "text/plain", new byte[0])
          : problem(Optional.empty());
    }
  }
}
