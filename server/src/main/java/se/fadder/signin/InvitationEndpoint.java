package se.fadder.signin;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Json;

/**
 * {@code POST /invitation}: opens the account that one is invited to, or takes the new password,
 * and signs in. With the token alone it tells who is invited, and to what. The token comes in the
 * body, as addresses end up in logs.
 */
public final class InvitationEndpoint implements Endpoint {
  private static final Set<String> LOOK = Set.of("token");
  private static final Set<String> ENTER = Set.of("token", "username", "password", "client");

  private final AcceptInvitation entry;
  private final SignIn signIn;
  private final SessionCookie cookie;

  public InvitationEndpoint(AcceptInvitation entry, SignIn signIn, SessionCookie cookie) {
    this.entry = entry;
    this.signIn = signIn;
    this.cookie = cookie;
  }

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public String path() {
    return "/invitation";
  }

  @Override
  public Answer answer(Request request) {
    if (!Json.isJson(request)) {
      return Json.problem(415, Map.of(), "NOT_JSON", "Send application/json.");
    }
    Map<String, String> texts = Json.texts(request.body()).orElse(Map.of());
    Optional<ClientKind> client = ClientKind.of(texts.getOrDefault("client", ""));
    String token = texts.getOrDefault("token", "");
    if (texts.keySet().equals(LOOK)) {
      return entry
          .look(token)
          .map(greeting -> Json.answer(200, Map.of(), greeting))
          .orElseGet(InvitationEndpoint::noInvitation);
    } else if (texts.keySet().equals(ENTER) && client.isPresent()) {
      return answer(
          request,
          client.get(),
          entry.enter(
              token,
              texts.getOrDefault("username", ""),
              texts.getOrDefault("password", ""),
              Client.of(client.get(), request)));
    }
    return Json.problem(
        400,
        Map.of(),
        "MALFORMED",
        "Send an object with the text token, or with the texts token, username, password and"
            + " client: BROWSER or NATIVE.");
  }

  private Answer answer(Request request, ClientKind client, AcceptResult outcome) {
    return switch (outcome) {
      case AcceptResult.Entered(SignInResult.SignedIn session) -> {
        signIn.replaced(request, cookie);
        yield SignInResponses.signedIn(session, client, cookie);
      }
      case AcceptResult.Entered(SignInResult.FurtherAsked asked) ->
          SignInResponses.furtherAsked(asked);
      case AcceptResult.NoInvitation() -> noInvitation();
      case AcceptResult.Refused(var problem) ->
          Json.problem(422, Map.of(), problem.code(), problem.message());
      case AcceptResult.TooManyAttempts(var wait) -> SignInResponses.tooManyAttempts(wait);
      case AcceptResult.TooBusy() -> SignInResponses.tooBusy();
    };
  }

  private static Answer noInvitation() {
    return Json.problem(404, Map.of(), "NO_INVITATION", "There is no such invitation any longer.");
  }
}
