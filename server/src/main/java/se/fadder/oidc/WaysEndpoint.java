package se.fadder.oidc;

import java.util.List;
import java.util.Map;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Json;

/**
 * {@code GET /oidc}: the issuers with which one can sign in, and whether everybody else may do so
 * with a password. It asks no issuer.
 */
final class WaysEndpoint implements Endpoint {
  private final Ways ways;

  WaysEndpoint(OidcSettings settings) {
    this.ways =
        new Ways(
            settings.issuers().stream()
                .map(issuer -> new Way(String.valueOf(issuer.number()), issuer.name()))
                .toList(),
            settings.passwordsForAll());
  }

  private record Ways(List<Way> issuers, boolean passwordsForAll) {}

  private record Way(String issuer, String name) {}

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String path() {
    return "/oidc";
  }

  @Override
  public Answer answer(Request request) {
    return Json.answer(200, Map.of(), ways);
  }
}
