package se.fadder.fcm;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.fadder.kernel.InvalidSetting;
import se.fadder.kernel.Setting;
import se.fadder.kernel.SettingValues;

/**
 * The settings of FCM: how it is reached.
 *
 * @param credentials the file of a service account
 * @param endpoint in place of Google's own, without a path
 * @param atOnce how many messages may be under way; Google takes 100 on one connection
 * @param connecting how long a connection may take
 * @param answering how long an answer may take, connecting included
 */
public record FcmSettings(
    Path credentials, Optional<URI> endpoint, int atOnce, Duration connecting, Duration answering) {
  private static final Setting CREDENTIALS =
      new Setting(
          "push.fcm.credentials",
          "FADDER_FCM_CREDENTIALS",
          "",
          """
          The file of a service account, with which reminders reach phones and browsers through
          Firebase Cloud Messaging. Without it nothing goes out, and open clients are told alone.
          What goes through Google is a random id and a kind.\
          """);
  private static final Setting ENDPOINT =
      new Setting(
          "push.fcm.endpoint",
          "FADDER_FCM_ENDPOINT",
          "",
          "The endpoint of Firebase Cloud Messaging; Google's own unless another is named.");

  public static final List<Setting> DECLARED = List.of(CREDENTIALS, ENDPOINT);

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * Creates settings with which nothing travels unencrypted.
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

  /** Creates settings with the limits that fit Google's own service. */
  public FcmSettings(Path credentials, Optional<URI> endpoint) {
    this(credentials, endpoint, 100, Duration.ofSeconds(5), Duration.ofSeconds(10));
  }

  /**
   * Reads the settings of FCM.
   *
   * @return empty when it is not to be reached
   * @throws InvalidSetting when a value is invalid
   */
  public static Optional<FcmSettings> of(SettingValues values) {
    values.requireWith(CREDENTIALS, ENDPOINT);
    if (values.textOrNull(CREDENTIALS) == null) {
      return Optional.empty();
    }
    Path credentials = values.path(CREDENTIALS);
    Optional<URI> endpoint = values.origin(ENDPOINT, "https://fcm.example.se");
    try {
      return Optional.of(new FcmSettings(credentials, endpoint));
    } catch (IllegalArgumentException e) {
      throw new InvalidSetting(ENDPOINT.key() + ": " + e.getMessage());
    }
  }

  /** Where messages go, with its port. */
  public URI address() {
    URI to = endpoint.orElse(URI.create(FcmTransport.GOOGLES));
    int usual = "https".equals(to.getScheme()) ? 443 : 80;
    int port = to.getPort() < 0 ? usual : to.getPort();
    return URI.create("%s://%s:%d".formatted(to.getScheme(), to.getHost(), port));
  }

  /**
   * Checks that what goes to an address is encrypted or stays on this machine.
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
