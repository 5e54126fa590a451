package se.fadder.signin;

import java.util.Map;
import java.util.Optional;

/**
 * The token that came with a request.
 *
 * @param byCookie whether the browser sent it by itself: then whoever lets the request through
 *     makes sure that another site did not cause it
 */
public record PresentedToken(String text, boolean byCookie) {
  private static final String BEARER = "Bearer ";

  /**
   * Finds the token of a request. One in the header {@code Authorization} goes before the cookie.
   *
   * @param headers by lower-case name
   */
  public static Optional<PresentedToken> of(
      Map<String, String> headers, Map<String, String> cookies, SessionCookie cookie) {
    String authorization = headers.getOrDefault("authorization", "");
    if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.of(
          new PresentedToken(authorization.substring(BEARER.length()).strip(), false));
    }
    return Optional.ofNullable(cookies.get(cookie.name()))
        .filter(value -> !value.isEmpty())
        .map(value -> new PresentedToken(value, true));
  }

  @Override
  public String toString() {
    return "ShownToken[byCookie=" + byCookie + "]";
  }
}
