package se.fadder.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The setup of the HTTP server: where to listen, and what follows from what the rooms offer.
 *
 * @param port 0 for any free one
 * @param publicUrl the address under which people reach the server, when that is another
 * @param graphiql whether to offer GraphiQL
 * @param proxies whose word on where a client comes from is taken
 * @param bundled whether the client is served as its bundle, where there is one
 * @param pageMayAsk the origins beside this server that the client's page may ask, such as {@code
 *     https://fcmregistrations.googleapis.com}; none unless the operator has set up what needs them
 */
public record HttpSetup(
    String host,
    int port,
    Optional<URI> publicUrl,
    boolean graphiql,
    HttpLimits limits,
    TrustedProxies proxies,
    boolean bundled,
    List<String> pageMayAsk) {

  /** Whether people reach the server by https. */
  public boolean isSecure() {
    return publicUrl.filter(url -> "https".equals(url.getScheme())).isPresent();
  }
}
