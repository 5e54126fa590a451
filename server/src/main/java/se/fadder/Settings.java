package se.fadder;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * @param securityContact whom to tell of a weakness; without it security.txt is not there
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
    Optional<URI> securityContact,
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

  private static final String SQLITE = "jdbc:sqlite:";
  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final int FEWEST_DAYS_KEPT = 30;
  private static final int MOST_DAYS_KEPT = 3650;

  /** Every key, its environment variable and its default. */
  enum Key {
    HOST("server.host", "FADDER_HOST", "127.0.0.1"),
    PORT("server.port", "FADDER_PORT", "8080"),
    PUBLIC_URL("server.publicUrl", "FADDER_PUBLIC_URL", ""),
    SECURITY_CONTACT("server.securityContact", "FADDER_SECURITY_CONTACT", ""),
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
    return of(new SettingValues(values));
  }

  /** The host as an address has it: one of IPv6 stands in brackets. */
  String hostInAddress() {
    return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
  }

  /** Whether people reach the server by https. */
  boolean isSecure() {
    return publicUrl.filter(url -> "https".equals(url.getScheme())).isPresent();
  }

  /** GraphiQL asks what its user types, which a server that trusts no such thing would refuse. */
  boolean offersGraphiql() {
    return demo && !trustedOnly;
  }

  private static Properties load(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      throw new Invalid("there is no file " + file);
    } catch (CharacterCodingException e) {
      throw new Invalid(file + " is not in UTF-8");
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

  private static Settings of(SettingValues values) {
    String host = values.host(Key.HOST);
    int port = values.port(Key.PORT);
    String metricsHost = values.host(Key.METRICS_HOST);
    OptionalInt metricsPort = values.portOrNone(Key.METRICS_PORT);
    if (port != 0 && metricsHost.equals(host) && metricsPort.equals(OptionalInt.of(port))) {
      throw values.invalid(Key.METRICS_PORT, "which is " + Key.PORT.property + " already");
    }
    return new Settings(
        host,
        port,
        database(values),
        values.truth(Key.DEMO),
        values.truth(Key.TRUSTED_ONLY),
        values.origin(Key.PUBLIC_URL, "https://fadder.example.se"),
        values.uri(Key.SECURITY_CONTACT, Set.of("https", "mailto", "tel")),
        proxies(values),
        timeZone(values),
        dayRules(values),
        routinesKept(values),
        metricsHost,
        metricsPort,
        values.choice(Key.LOG_FORMAT, Map.of("text", LogFormat.TEXT, "json", LogFormat.JSON)),
        fcm(values),
        fcmWeb(values),
        smtp(values));
  }

  private static DatabaseSettings database(SettingValues values) {
    String url = values.text(Key.DB_URL);
    boolean sqlite = url.startsWith(SQLITE) && url.length() > SQLITE.length();
    boolean postgresql = url.startsWith(POSTGRESQL) && url.length() > POSTGRESQL.length();
    if (!sqlite && !postgresql) {
      // Not quoted: a url may hold a password.
      throw new Invalid(
          Key.DB_URL.property
              + (" is neither " + SQLITE + " and a file nor " + POSTGRESQL + " and an address"));
    }
    values.requireWith(Key.DB_USER, Key.DB_PASSWORD);
    if (sqlite && values.textOrNull(Key.DB_USER) != null) {
      throw new Invalid(Key.DB_USER.property + " is set, and SQLite has no users");
    }
    return new DatabaseSettings(
        url, values.textOrNull(Key.DB_USER), values.textOrNull(Key.DB_PASSWORD));
  }

  private static TrustedProxies proxies(SettingValues values) {
    String text = values.textOrNull(Key.TRUSTED_PROXIES);
    try {
      return text == null ? TrustedProxies.NONE : TrustedProxies.of(text);
    } catch (IllegalArgumentException e) {
      throw new Invalid(Key.TRUSTED_PROXIES.property + ": " + e.getMessage());
    }
  }

  private static ZoneId timeZone(SettingValues values) {
    try {
      return ZoneId.of(values.text(Key.TIME_ZONE));
    } catch (DateTimeException e) {
      throw values.invalid(Key.TIME_ZONE, "no time zone, such as Europe/Stockholm");
    }
  }

  private static DayRules dayRules(SettingValues values) {
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
  private static Period routinesKept(SettingValues values) {
    return Period.ofDays(
        values.number(Key.ROUTINES_KEPT, FEWEST_DAYS_KEPT, MOST_DAYS_KEPT, "a number of days"));
  }

  private static Optional<FcmSettings> fcm(SettingValues values) {
    values.requireWith(Key.FCM_CREDENTIALS, Key.FCM_ENDPOINT);
    if (values.textOrNull(Key.FCM_CREDENTIALS) == null) {
      return Optional.empty();
    }
    Path credentials = values.path(Key.FCM_CREDENTIALS);
    Optional<URI> endpoint = values.origin(Key.FCM_ENDPOINT, "https://fcm.example.se");
    try {
      return Optional.of(new FcmSettings(credentials, endpoint));
    } catch (IllegalArgumentException e) {
      throw new Invalid(Key.FCM_ENDPOINT.property + ": " + e.getMessage());
    }
  }

  /** All of it or nothing. */
  private static Optional<WebConfiguration> fcmWeb(SettingValues values) {
    List<Key> keys =
        List.of(
            Key.FCM_WEB_API_KEY,
            Key.FCM_WEB_PROJECT,
            Key.FCM_WEB_SENDER,
            Key.FCM_WEB_APP,
            Key.FCM_WEB_VAPID_KEY);
    if (keys.stream().allMatch(key -> values.textOrNull(key) == null)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new WebConfiguration(
              values.word(keys.get(0)),
              values.word(keys.get(1)),
              values.word(keys.get(2)),
              values.word(keys.get(3)),
              values.word(keys.get(4))));
    } catch (IllegalArgumentException e) {
      throw values.invalid(Key.FCM_WEB_VAPID_KEY, String.valueOf(e.getMessage()));
    }
  }

  private static Optional<SmtpSettings> smtp(SettingValues values) {
    values.requireWith(Key.SMTP_HOST, Key.SMTP_USER, Key.SMTP_PASSWORD, Key.SMTP_FROM);
    int port = values.portOfOther(Key.SMTP_PORT);
    SmtpSettings.Tls tls =
        values.choice(
            Key.SMTP_TLS,
            Map.of(
                "none", SmtpSettings.Tls.NONE,
                "starttls", SmtpSettings.Tls.STARTTLS,
                "tls", SmtpSettings.Tls.TLS));
    if (values.textOrNull(Key.SMTP_HOST) == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new SmtpSettings(
              values.host(Key.SMTP_HOST),
              port,
              values.textOrNull(Key.SMTP_USER),
              values.textOrNull(Key.SMTP_PASSWORD),
              values.text(Key.SMTP_FROM),
              tls));
    } catch (IllegalArgumentException e) {
      throw new Invalid(
          Key.SMTP_USER.property + ", " + Key.SMTP_PASSWORD.property + ": " + e.getMessage());
    }
  }

  private static Set<Eve> eves(SettingValues values, Key key) {
    String names = Objects.requireNonNullElse(values.textOrNull(key), "");
    return Stream.of(names.split(",", -1))
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
