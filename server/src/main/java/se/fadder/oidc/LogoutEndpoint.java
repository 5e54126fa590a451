package se.fadder.oidc;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Json;

/**
 * {@code POST /oidc/logout}: where issuers tell that somebody has signed out there (OpenID Connect
 * Back-Channel Logout 1.0). No browser comes here.
 */
final class LogoutEndpoint implements Endpoint {
  private static final Pattern AMPERSAND = Pattern.compile("&");
  private static final String TYPE = "application/x-www-form-urlencoded";
  private static final String FIELD = "logout_token=";

  private final OidcLogout logout;

  LogoutEndpoint(OidcLogout logout) {
    this.logout = logout;
  }

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public String path() {
    return "/oidc/logout";
  }

  @Override
  public Answer answer(Request request) {
    String type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
    Optional<String> token = type.startsWith(TYPE) ? token(request) : Optional.empty();
    if (token.filter(logout::end).isEmpty()) {
      return Json.problem(400, Map.of(), "MALFORMED", "That is no logout token for Fadder.");
    }
    return new Answer(200, Map.of("Cache-Control", "no-store"), "text/plain", new byte[0]);
  }

  private static Optional<String> token(Request request) {
    String form = new String(request.body(), StandardCharsets.UTF_8);
    try {
      return Stream.of(AMPERSAND.split(form, -1))
          .filter(field -> field.startsWith(FIELD))
          .map(field -> URLDecoder.decode(field.substring(FIELD.length()), StandardCharsets.UTF_8))
          .findFirst();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
