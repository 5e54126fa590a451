package se.fadder.signin;

import java.util.Map;
import se.fadder.kernel.Endpoint;

/** {@code POST /signout}: ends the session and removes the cookie, whether or not there are any. */
public final class SignOutEndpoint implements Endpoint {
  private final SignIn signIn;
  private final SessionCookie cookie;

  public SignOutEndpoint(SignIn signIn, SessionCookie cookie) {
    this.signIn = signIn;
    this.cookie = cookie;
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
    PresentedToken.of(request.headers(), request.cookies(), cookie)
        .ifPresent(token -> signIn.signOut(token.text()));
    return new Answer(
        204,
        Map.of("Set-Cookie", cookie.clear(), "Cache-Control", "no-store"),
        "text/plain",
        new byte[0]);
  }
}
