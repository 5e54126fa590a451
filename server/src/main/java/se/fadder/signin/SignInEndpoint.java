package se.fadder.signin;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Json;

/**
 * {@code POST /signin}. Takes JSON alone, which a page of another site cannot send without asking:
 * so nobody is signed in as somebody else behind their back.
 */
public final class SignInEndpoint implements Endpoint {
  private static final Set<String> FIELDS = Set.of("username", "password", "client");

  private final SignIn signIn;
  private final SessionCookie cookie;
  private final Consumer<SignInResult> told;

  /**
   * Creates the endpoint.
   *
   * @param told of every outcome, for metrics
   */
  public SignInEndpoint(SignIn signIn, SessionCookie cookie, Consumer<SignInResult> told) {
    this.signIn = signIn;
    this.cookie = cookie;
    this.told = told;
  }

  public SignInEndpoint(SignIn signIn, SessionCookie cookie) {
    this(signIn, cookie, outcome -> {});
  }

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public String path() {
    return "/signin";
  }

  @Override
  public Answer answer(Request request) {
    if (!Json.isJson(request)) {
      return Json.problem(415, Map.of(), "NOT_JSON", "Send application/json.");
    }
    Optional<Map<String, String>> texts =
        Json.texts(request.body()).filter(fields -> fields.keySet().equals(FIELDS));
    Optional<ClientKind> client =
        texts.flatMap(fields -> ClientKind.of(fields.getOrDefault("client", "")));
    if (texts.isEmpty() || client.isEmpty()) {
      return Json.problem(
          400,
          Map.of(),
          "MALFORMED",
          "Send an object with the texts username, password and client: BROWSER or NATIVE.");
    }
    SignInResult outcome =
        signIn.signIn(
            texts.get().getOrDefault("username", ""),
            texts.get().getOrDefault("password", ""),
            Client.of(client.get(), request));
    told.accept(outcome);
    return answer(request, client.get(), outcome);
  }

  private Answer answer(Request request, ClientKind client, SignInResult outcome) {
    return switch (outcome) {
      case SignInResult.SignedIn signedIn -> {
        signIn.replaced(request, cookie);
        yield SignInResponses.signedIn(signedIn, client, cookie);
      }
      case SignInResult.FurtherAsked asked -> SignInResponses.furtherAsked(asked);
      case SignInResult.WrongCredentials() ->
          Json.problem(
              401,
              Map.of("WWW-Authenticate", "Bearer"),
              "WRONG_CREDENTIALS",
              "The user name or the password is wrong.");
      case SignInResult.TooManyAttempts(var wait) -> SignInResponses.tooManyAttempts(wait);
      case SignInResult.TooBusy() -> SignInResponses.tooBusy();
    };
  }
}
