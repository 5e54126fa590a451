package se.fadder.signin;

import se.fadder.kernel.Endpoint;

/**
 * A client that asks to sign in, as far as the request tells.
 *
 * @param address from which it comes, as the server sees it
 */
public record Client(ClientKind kind, UserAgent userAgent, String address) {
  public static Client of(ClientKind kind, Endpoint.Request request) {
    return new Client(
        kind, UserAgent.of(request.header("user-agent").orElse("")), request.address());
  }
}
