package se.fadder.http;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.fadder.kernel.Viewer;

/**
 * The authentication of requests: who asks, and whether a browser was made to ask by a page of
 * another site.
 *
 * @param cookieName of the cookie that holds a browser's token
 */
record Authentication(SignedIn signedIn, String cookieName, HttpSetup settings) {
  private static final String BEARER = "bearer ";

  /** The viewer who is signed in; a bearer token counts before a cookie. */
  Optional<Viewer> viewer(Request request) {
    return token(request).flatMap(signedIn::viewer);
  }

  /** Whether who made the request is still signed in. */
  boolean isStillSignedIn(Request request) {
    return token(request).filter(signedIn::lasts).isPresent();
  }

  private Optional<String> token(Request request) {
    return bearer(request).or(() -> Optional.ofNullable(cookies(request).get(cookieName)));
  }

  private static Optional<String> bearer(Request request) {
    return request
        .header("authorization")
        .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(BEARER))
        .map(value -> value.substring(BEARER.length()).strip());
  }

  static Map<String, String> cookies(Request request) {
    Map<String, String> cookies = new HashMap<>();
    for (String pair : request.header("cookie").orElse("").split(";", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        cookies.putIfAbsent(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
      }
    }
    return cookies;
  }

  /**
   * Whether the request would change something and comes from a page of another site. A browser
   * says so in Sec-Fetch-Site, an older one in Origin; who says neither is no browser. A bearer
   * token is never sent on its own, so it needs no such check.
   */
  boolean isCrossSite(Request request) {
    if (!request.isUnsafe() || bearer(request).isPresent()) {
      return false;
    }
    Optional<String> site = request.header("sec-fetch-site");
    if (site.isPresent()) {
      return !site.get().equals("same-origin") && !site.get().equals("none");
    }
    return request.header("origin").filter(origin -> !isOwn(origin, request)).isPresent();
  }

  /**
   * Whether an origin is the server's own: the public address, or the host that was asked. Which
   * scheme reaches it, only a proxy knows.
   */
  private boolean isOwn(String origin, Request request) {
    String host = authority(origin);
    return !host.isEmpty()
        && (host.equals(request.header("host").orElse(""))
            || settings.publicUrl().filter(url -> origin.equals(url.toString())).isPresent());
  }

  private static String authority(String origin) {
    try {
      return Optional.ofNullable(URI.create(origin).getAuthority()).orElse("");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
