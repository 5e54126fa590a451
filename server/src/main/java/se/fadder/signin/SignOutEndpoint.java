package se.fadder.signin;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Json;

/**
 * {@code POST /signout}: ends the session and removes the cookie, whether or not there are any.
 * Says where a browser goes on to, when that is to be signed out somewhere else as well.
 */
public final class SignOutEndpoint implements Endpoint {
  private final SignIn signIn;
  private final SessionCookie cookie;
  private final SignOutWays ways;

  public SignOutEndpoint(SignIn signIn, SessionCookie cookie, SignOutWays ways) {
    this.signIn = signIn;
    this.cookie = cookie;
    this.ways = ways;
  }

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public String path() {
    return "/signout";
  }

  @Override
  public Answer answer(Request request) {
    Optional<String> token =
        PresentedToken.of(request.headers(), request.cookies(), cookie).map(PresentedToken::text);
    Optional<URI> way = token.flatMap(signIn::sessionOf).flatMap(ways::after);
    token.ifPresent(signIn::signOut);
    Map<String, String> cleared = Map.of("Set-Cookie", cookie.clear());
    return way.map(on -> Json.answer(200, cleared, Map.of("continueAt", on.toString())))
        .orElseGet(() ->
            new Answer(
                204,
                Map.of("Set-Cookie", cookie.clear(), "Cache-Control", "no-store"),
                "text/plain",
                new byte[0]));
  }
}
