package se.fadder;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.DayRules;
import se.fadder.calendar.Eve;
import se.fadder.db.DatabaseSettings;
import se.fadder.fcm.FcmSettings;
import se.fadder.http.TrustedProxies;
import se.fadder.mail.SmtpSettings;
import se.fadder.operations.LogFormat;
import se.fadder.push.WebConfiguration;

/**
 * What the operator has decided: one properties file, each key of which an environment variable
 * overrides. Unknown keys and values that cannot be are refused at start with the key's name.
 *
 * @param port 0 for any free one
 * @param demo whether to load the demonstration municipality and to offer its accounts
 * @param routinesKept how long the routines that people have started are kept
 * @param metricsPort where metrics are shown; none when they are not
 * @param trustedOnly whether to take no operations but the client's own
 * @param publicUrl the address under which people reach the server, when a proxy stands before it
 * @param proxies whose word on where a client comes from is taken
 * @param fcm how push goes out; without it nothing does, and open clients are told alone
 * @param fcmWeb with what browsers register for push; without it they do not
 * @param smtp the mail server; without one nothing is sent by e-mail
 */
record Settings(
    String host,
    int port,
    DatabaseSettings database,
    boolean demo,
    boolean trustedOnly,
    Optional<URI> publicUrl,
    TrustedProxies proxies,
    ZoneId timeZone,
    DayRules dayRules,
    Period routinesKept,
    String metricsHost,
    OptionalInt metricsPort,
    LogFormat logFormat,
    Optional<FcmSettings> fcm,
    Optional<WebConfiguration> fcmWeb,
    Optional<SmtpSettings> smtp) {

  private static final Pattern PORT = Pattern.compile("\\d{1,5}");
  private static final Pattern ORIGIN = Pattern.compile("https?://[^/\\s]+");
  private static final Pattern DAYS = Pattern.compile("\\d{1,4}");
  private static final int FEWEST_DAYS_KEPT = 30;
  private static final int MOST_DAYS_KEPT = 3650;

  /** Every key, its environment variable and its default. */
  enum Key {
    HOST("server.host", "FADDER_HOST", "127.0.0.1"),
    PORT("server.port", "FADDER_PORT", "8080"),
    PUBLIC_URL("server.publicUrl", "FADDER_PUBLIC_URL", ""),
    TRUSTED_PROXIES("server.trustedProxies", "FADDER_TRUSTED_PROXIES", ""),
    DB_URL("db.url", "FADDER_DB_URL", "jdbc:sqlite:data/fadder.db"),
    DB_USER("db.user", "FADDER_DB_USER", ""),
    DB_PASSWORD("db.password", "FADDER_DB_PASSWORD", ""),
    DEMO("demo", "FADDER_DEMO", "false"),
    TRUSTED_ONLY("graphql.trustedOnly", "FADDER_GRAPHQL_TRUSTED_ONLY", "false"),
    TIME_ZONE("calendar.timeZone", "FADDER_TIME_ZONE", "Europe/Stockholm"),
    FREE_EVES("calendar.freeEves", "FADDER_FREE_EVES", names(DayRules.usual().free())),
    SHORT_EVES("calendar.shortEves", "FADDER_SHORT_EVES", names(DayRules.usual().shortened())),
    ROUTINES_KEPT("routines.keptDays", "FADDER_ROUTINES_KEPT_DAYS", "180"),
    METRICS_HOST("metrics.host", "FADDER_METRICS_HOST", "127.0.0.1"),
    METRICS_PORT("metrics.port", "FADDER_METRICS_PORT", ""),
    LOG_FORMAT("log.format", "FADDER_LOG_FORMAT", "text"),
    FCM_CREDENTIALS("push.fcm.credentials", "FADDER_FCM_CREDENTIALS", ""),
    FCM_ENDPOINT("push.fcm.endpoint", "FADDER_FCM_ENDPOINT", ""),
    FCM_WEB_API_KEY("push.fcm.web.apiKey", "FADDER_FCM_WEB_API_KEY", ""),
    FCM_WEB_PROJECT("push.fcm.web.projectId", "FADDER_FCM_WEB_PROJECT_ID", ""),
    FCM_WEB_SENDER("push.fcm.web.messagingSenderId", "FADDER_FCM_WEB_MESSAGING_SENDER_ID", ""),
    FCM_WEB_APP("push.fcm.web.appId", "FADDER_FCM_WEB_APP_ID", ""),
    FCM_WEB_VAPID_KEY("push.fcm.web.vapidKey", "FADDER_FCM_WEB_VAPID_KEY", ""),
    SMTP_HOST("mail.smtp.host", "FADDER_SMTP_HOST", ""),
    SMTP_PORT("mail.smtp.port", "FADDER_SMTP_PORT", "587"),
    SMTP_USER("mail.smtp.user", "FADDER_SMTP_USER", ""),
    SMTP_PASSWORD("mail.smtp.password", "FADDER_SMTP_PASSWORD", ""),
    SMTP_FROM("mail.smtp.from", "FADDER_SMTP_FROM", ""),
    SMTP_TLS("mail.smtp.tls", "FADDER_SMTP_TLS", "starttls");

    final String property;
    final String environment;
    final String standard;

    Key(String property, String environment, String standard) {
      this.property = property;
      this.environment = environment;
      this.standard = standard;
    }

    private static String names(Set<Eve> eves) {
      return eves.stream().sorted().map(Eve::name).collect(Collectors.joining(","));
    }
  }

  /** A setting that cannot be. */
  static final class Invalid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Invalid(String message) {
      super(message);
    }
  }

  /**
   * Reads the settings.
   *
   * @param file the operator's file; null when there is none
   * @throws Invalid when a key or a value cannot be
   */
  static Settings read(@Nullable Path file, Map<String, String> environment) {
    Properties properties = file == null ? new Properties() : load(file);
    Map<Key, String> values = new EnumMap<>(Key.class);
    for (Key key : Key.values()) {
      String inFile = properties.getProperty(key.property, key.standard);
      values.put(key, environment.getOrDefault(key.environment, inFile).strip());
    }
    return of(values);
  }

  /** GraphiQL asks what its user types, which a server that trusts no such thing would refuse. */
  boolean offersGraphiql() {
    return demo && !trustedOnly;
  }

  private static Properties load(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new Invalid("cannot read " + file + ": " + e.getMessage());
    }
    Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
    Arrays.stream(Key.values()).map(key -> key.property).forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new Invalid(file + " has keys that mean nothing: " + String.join(", ", unknown));
    }
    return properties;
  }

  private static Settings of(Map<Key, String> values) {
    return new Settings(
        text(values, Key.HOST),
        port(values, Key.PORT),
        new DatabaseSettings(
            text(values, Key.DB_URL),
            textOrNull(values, Key.DB_USER),
            textOrNull(values, Key.DB_PASSWORD)),
        truth(values, Key.DEMO),
        truth(values, Key.TRUSTED_ONLY),
        publicUrl(values),
        proxies(values),
        timeZone(values),
        dayRules(values),
        routinesKept(values),
        text(values, Key.METRICS_HOST),
        textOrNull(values, Key.METRICS_PORT) == null
            ? OptionalInt.empty()
            : OptionalInt.of(port(values, Key.METRICS_PORT)),
        logFormat(values),
        fcm(values),
        fcmWeb(values),
        smtp(values));
  }

  private static String text(Map<Key, String> values, Key key) {
    String text = values.getOrDefault(key, "");
    if (text.isEmpty()) {
      throw new Invalid(key.property + " is empty");
    }
    return text;
  }

  private static @Nullable String textOrNull(Map<Key, String> values, Key key) {
    String text = values.getOrDefault(key, "");
    return text.isEmpty() ? null : text;
  }

  private static int port(Map<Key, String> values, Key key) {
    String text = text(values, key);
    if (!PORT.matcher(text).matches() || Integer.parseInt(text) > 65_535) {
      throw new Invalid(key.property + " is '" + text + "', not a port from 0 to 65535");
    }
    return Integer.parseInt(text);
  }

  private static boolean truth(Map<Key, String> values, Key key) {
    return switch (text(values, key)) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new Invalid(
              key.property + " is '" + text(values, key) + "', neither true nor false");
    };
  }

  private static LogFormat logFormat(Map<Key, String> values) {
    return switch (text(values, Key.LOG_FORMAT)) {
      case "text" -> LogFormat.TEXT;
      case "json" -> LogFormat.JSON;
      case String text ->
          throw new Invalid(Key.LOG_FORMAT.property + " is '" + text + "', neither text nor json");
    };
  }

  private static Optional<URI> publicUrl(Map<Key, String> values) {
    String text = textOrNull(values, Key.PUBLIC_URL);
    if (text == null) {
      return Optional.empty();
    }
    try {
      if (ORIGIN.matcher(text).matches()) {
        return Optional.of(new URI(text));
      }
    } catch (URISyntaxException e) {
      // Told below, as of any other text that is no address.
    }
    throw new Invalid(
        Key.PUBLIC_URL.property + " is '" + text + "', not like https://fadder.example.se");
  }

  private static TrustedProxies proxies(Map<Key, String> values) {
    try {
      return TrustedProxies.of(values.getOrDefault(Key.TRUSTED_PROXIES, ""));
    } catch (IllegalArgumentException e) {
      throw new Invalid(Key.TRUSTED_PROXIES.property + ": " + e.getMessage());
    }
  }

  private static ZoneId timeZone(Map<Key, String> values) {
    try {
      return ZoneId.of(text(values, Key.TIME_ZONE));
    } catch (DateTimeException e) {
      throw new Invalid(Key.TIME_ZONE.property + ": " + e.getMessage());
    }
  }

  private static DayRules dayRules(Map<Key, String> values) {
    Set<Eve> free = eves(values, Key.FREE_EVES);
    Set<Eve> shortened = eves(values, Key.SHORT_EVES);
    try {
      return new DayRules(free, shortened);
    } catch (IllegalArgumentException e) {
      throw new Invalid(
          Key.FREE_EVES.property + ", " + Key.SHORT_EVES.property + ": " + e.getMessage());
    }
  }

  /** Longer than what has ended is listed, and no longer than anybody has use for. */
  private static Period routinesKept(Map<Key, String> values) {
    String text = text(values, Key.ROUTINES_KEPT);
    if (!DAYS.matcher(text).matches()
        || Integer.parseInt(text) < FEWEST_DAYS_KEPT
        || Integer.parseInt(text) > MOST_DAYS_KEPT) {
      throw new Invalid(
          Key.ROUTINES_KEPT.property
              + (" is '" + text + "', not a number of days from " + FEWEST_DAYS_KEPT)
              + (" to " + MOST_DAYS_KEPT));
    }
    return Period.ofDays(Integer.parseInt(text));
  }

  private static Optional<FcmSettings> fcm(Map<Key, String> values) {
    String credentials = textOrNull(values, Key.FCM_CREDENTIALS);
    if (credentials == null) {
      return Optional.empty();
    }
    String endpoint = textOrNull(values, Key.FCM_ENDPOINT);
    try {
      return Optional.of(
          new FcmSettings(Path.of(credentials), Optional.ofNullable(endpoint).map(URI::create)));
    } catch (IllegalArgumentException e) {
      throw new Invalid(Key.FCM_ENDPOINT.property + ": " + e.getMessage());
    }
  }

  /** All of it or nothing. */
  private static Optional<WebConfiguration> fcmWeb(Map<Key, String> values) {
    List<Key> keys =
        List.of(
            Key.FCM_WEB_API_KEY,
            Key.FCM_WEB_PROJECT,
            Key.FCM_WEB_SENDER,
            Key.FCM_WEB_APP,
            Key.FCM_WEB_VAPID_KEY);
    if (keys.stream().allMatch(key -> textOrNull(values, key) == null)) {
      return Optional.empty();
    }
    return Optional.of(
        new WebConfiguration(
            text(values, keys.get(0)),
            text(values, keys.get(1)),
            text(values, keys.get(2)),
            text(values, keys.get(3)),
            text(values, keys.get(4))));
  }

  private static Optional<SmtpSettings> smtp(Map<Key, String> values) {
    String host = textOrNull(values, Key.SMTP_HOST);
    if (host == null) {
      return Optional.empty();
    }
    SmtpSettings.Tls tls =
        switch (text(values, Key.SMTP_TLS)) {
          case "none" -> SmtpSettings.Tls.NONE;
          case "starttls" -> SmtpSettings.Tls.STARTTLS;
          case "tls" -> SmtpSettings.Tls.TLS;
          default ->
              throw new Invalid(Key.SMTP_TLS.property + " is neither none, starttls nor tls");
        };
    try {
      return Optional.of(
          new SmtpSettings(
              host,
              port(values, Key.SMTP_PORT),
              textOrNull(values, Key.SMTP_USER),
              textOrNull(values, Key.SMTP_PASSWORD),
              text(values, Key.SMTP_FROM),
              tls));
    } catch (IllegalArgumentException e) {
      throw new Invalid(Key.SMTP_USER.property + ": " + e.getMessage());
    }
  }

  private static Set<Eve> eves(Map<Key, String> values, Key key) {
    return List.of(values.getOrDefault(key, "").split(",", -1)).stream()
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(name -> eve(key, name))
        .collect(Collectors.toSet());
  }

  private static Eve eve(Key key, String name) {
    return Arrays.stream(Eve.values())
        .filter(eve -> eve.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new Invalid(
                key.property
                    + " has '"
                    + name
                    + "', which is none of "
                    + Arrays.stream(Eve.values())
                        .map(Eve::name)
                        .collect(Collectors.joining(", "))));
  }
}
