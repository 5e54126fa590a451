package se.fadder.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import se.fadder.kernel.InvalidSetting;
import se.fadder.kernel.Setting;
import se.fadder.kernel.SettingValues;

/**
 * The operator's settings of the HTTP server: where it listens, and what it is to say of itself.
 *
 * @param port 0 for any free one
 * @param publicUrl the address under which people reach the server, when a proxy stands before it
 * @param securityContact whom to tell of a weakness; without it security.txt is not there
 * @param proxies whose word on where a client comes from is taken
 * @param bundled whether the client is served as its bundle, where there is one
 */
public record ServerSettings(
    String host,
    int port,
    Optional<URI> publicUrl,
    Optional<URI> securityContact,
    TrustedProxies proxies,
    boolean bundled) {
  private static final Setting HOST =
      new Setting(
          "server.host", "FADDER_HOST", "127.0.0.1", "The address where the server listens.");
  private static final Setting PUBLIC_URL =
      new Setting(
          "server.publicUrl",
          "FADDER_PUBLIC_URL",
          "",
          """
          The address under which people reach the server, such as https://fadder.example.se, when a
          proxy that speaks TLS stands before it. No path, no query: just that. The proxy must ask
          with HTTP/1.1 (nginx: proxy_http_version 1.1). With https the cookie is marked Secure.\
          """);
  private static final Setting SECURITY_CONTACT =
      new Setting(
          "server.securityContact",
          "FADDER_SECURITY_CONTACT",
          "",
          """
          Whom to tell of a weakness, as mailto:, https: or tel:, such as
          mailto:security@fadder.example.se. It is shown at /.well-known/security.txt, which is not
          there without it.\
          """);
  private static final Setting TRUSTED_PROXIES =
      new Setting(
          "server.trustedProxies",
          "FADDER_TRUSTED_PROXIES",
          "",
          """
          The proxies that may say where a client comes from, in the header Forwarded or
          X-Forwarded-For: addresses or networks such as 10.0.0.0/8, 2001:db8::/32, separated by
          commas; none wider than /8, or /7 of IPv6. Guesses of passwords are counted by that
          address. Each of these proxies must write the header itself and put the address that it
          sees last. Whoever else sends such a header is not believed.\
          """);

  private static final Setting BUNDLED =
      new Setting(
          "web.bundled",
          "FADDER_WEB_BUNDLED",
          "true",
          """
          Whether browsers get the client as the few files that the build has put together. With
          false, and where the build could make none, they get its modules one by one, as whoever
          works on it wants to see them.\
          """);

  public static final Setting PORT =
      new Setting(
          "server.port",
          "FADDER_PORT",
          "8080",
          "The port where the server listens. 0 takes any free one and prints it.");

  public static final List<Setting> DECLARED =
      List.of(HOST, PORT, PUBLIC_URL, SECURITY_CONTACT, TRUSTED_PROXIES, BUNDLED);

  /**
   * Reads the settings of the server.
   *
   * @throws InvalidSetting when a value is invalid
   */
  public static ServerSettings of(SettingValues values) {
    return new ServerSettings(
        values.host(HOST),
        values.port(PORT),
        values.origin(PUBLIC_URL, "https://fadder.example.se"),
        values.uri(SECURITY_CONTACT, Set.of("https", "mailto", "tel")),
        proxies(values),
        values.truth(BUNDLED));
  }

  private static TrustedProxies proxies(SettingValues values) {
    String text = values.textOrNull(TRUSTED_PROXIES);
    try {
      return text == null ? TrustedProxies.NONE : TrustedProxies.of(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidSetting(TRUSTED_PROXIES.key() + ": " + e.getMessage());
    }
  }

  /** Whether people reach the server by https. */
  public boolean isSecure() {
    return publicUrl.filter(url -> "https".equals(url.getScheme())).isPresent();
  }

  /** The host as an address has it: an IPv6 address stands in brackets. */
  public String hostInAddress() {
    return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
  }

  /**
   * The address under which people reach the server.
   *
   * @param listening the port that it listens on, asked for only where that is the address
   */
  public URI address(IntSupplier listening) {
    return publicUrl.orElseGet(
        () -> URI.create("http://" + hostInAddress() + ":" + listening.getAsInt()));
  }

  /**
   * The setup of {@link HttpServer}.
   *
   * @param graphiql whether to offer GraphiQL
   * @param pageMayAsk the origins beside this server that the client's page may ask
   */
  public HttpSetup listening(boolean graphiql, List<String> pageMayAsk) {
    return new HttpSetup(
        host, port, publicUrl, graphiql, HttpLimits.USUAL, proxies, bundled, pageMayAsk);
  }
}
