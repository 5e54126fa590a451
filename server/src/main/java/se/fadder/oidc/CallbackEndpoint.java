package se.fadder.oidc;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import se.fadder.kernel.Endpoint;
import se.fadder.signin.SessionCookie;
import se.fadder.signin.SignIn;
import se.fadder.signin.SignInResult;

/**
 * {@code GET /oidc/callback/1} and so on: where a browser comes back from an issuer. It goes on to
 * the client's first page, or to the one that says what is wrong, and nowhere else.
 */
final class CallbackEndpoint implements Endpoint {
  private final OidcSignIn way;
  private final SessionCookie cookie;
  private final Consumer<SignInResult> told;

  /**
   * Creates the endpoint.
   *
   * @param told of everybody who comes in, for metrics
   */
  CallbackEndpoint(OidcSignIn way, SessionCookie cookie, Consumer<SignInResult> told) {
    this.way = way;
    this.cookie = cookie;
    this.told = told;
  }

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String path() {
    return way.path();
  }

  @Override
  public Answer answer(Request request) {
    return switch (way.finish(request)) {
      case OidcSignIn.Result.Entered(var begun) -> entered(begun);
      case OidcSignIn.Result.Failed(var problem) ->
          goOn("/#/oidc/" + problem.name().toLowerCase(Locale.ROOT), Map.of());
    };
  }

  private Answer entered(SignIn.Begun begun) {
    told.accept(new SignInResult.SignedIn(begun.token(), begun.session().endsAt()));
    return goOn("/", Map.of("Set-Cookie", cookie.set(begun.token())));
  }

  private static Answer goOn(String to, Map<String, String> more) {
    Map<String, String> headers = new HashMap<>(more);
    headers.put("Location", to);
    headers.put("Cache-Control", "no-store");
    return new Answer(303, headers, "text/plain", new byte[0]);
  }
}
