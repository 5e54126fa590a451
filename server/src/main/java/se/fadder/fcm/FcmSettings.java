package se.fadder.fcm;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How FCM is reached.
 *
 * @param credentials the file of a service account
 * @param endpoint in place of Google's own, without a path
 * @param atOnce how many messages may be under way; Google takes 100 on one connection
 * @param connecting how long a connection may take
 * @param answering how long an answer may take, connecting included
 */
public record FcmSettings(
    Path credentials, Optional<URI> endpoint, int atOnce, Duration connecting, Duration answering) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * Takes settings with which nothing travels unencrypted.
   *
   * @throws IllegalArgumentException otherwise
   */
  public FcmSettings {
    endpoint.ifPresent(FcmSettings::checkSafe);
    if (atOnce < 1) {
      throw new IllegalArgumentException("at least one message must be able to be under way");
    }
    if (!connecting.isPositive() || !answering.isPositive()) {
      throw new IllegalArgumentException("a wait takes time");
    }
  }

  /** With the limits that fit Google's own service. */
  public FcmSettings(Path credentials, Optional<URI> endpoint) {
    this(credentials, endpoint, 100, Duration.ofSeconds(5), Duration.ofSeconds(10));
  }

  /**
   * Lets through what is encrypted or stays on this machine.
   *
   * @throws IllegalArgumentException otherwise
   */
  static void checkSafe(URI address) {
    String host = String.valueOf(address.getHost());
    boolean safe =
        "https".equals(address.getScheme())
            || ("http".equals(address.getScheme()) && LOOPBACK.contains(host));
    if (address.getHost() == null || !safe) {
      throw new IllegalArgumentException(
          "'" + address + "' is neither https nor on this machine itself");
    }
  }
}
