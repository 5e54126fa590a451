package se.fadder;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.fadder.breaks.BreakSettings;
import se.fadder.breakwords.BreakWordsSettings;
import se.fadder.calendar.CalendarSettings;
import se.fadder.dataprotection.RetentionSettings;
import se.fadder.db.DatabaseSettings;
import se.fadder.graph.engine.GraphSettings;
import se.fadder.http.ServerSettings;
import se.fadder.kernel.InvalidSetting;
import se.fadder.kernel.Setting;
import se.fadder.kernel.SettingValues;
import se.fadder.mail.SmtpSettings;
import se.fadder.mentorfollowup.MentorFollowupSettings;
import se.fadder.mentorship.MentorshipSettings;
import se.fadder.oidc.OidcSettings;
import se.fadder.operations.OperationsSettings;
import se.fadder.push.PushSettings;
import se.fadder.routines.RoutinesSettings;
import se.fadder.secondfactor.SecondFactorSettings;
import se.fadder.setup.SetupSettings;
import se.fadder.setup.Situation;

/**
 * The settings of the operator: one properties file, each key of which an environment variable
 * overrides. Each room declares its own keys and reads their values; here they are gathered.
 * Unknown keys and invalid values are refused at start with the key's name.
 *
 * @param demo whether to load the demonstration municipality and to offer its accounts
 */
record Settings(
    boolean demo,
    ServerSettings server,
    DatabaseSettings database,
    GraphSettings graph,
    OperationsSettings operations,
    CalendarSettings calendar,
    RoutinesSettings routines,
    OidcSettings oidc,
    SecondFactorSettings secondFactor,
    PushSettings push,
    MentorshipSettings mentorship,
    MentorFollowupSettings mentorFollowup,
    BreakSettings breaks,
    BreakWordsSettings breakWords,
    SetupSettings setup,
    RetentionSettings retention,
    Optional<SmtpSettings> smtp) {
  private static final Setting DEMO =
      new Setting(
          "demo",
          "FADDER_DEMO",
          "false",
          "Loads an invented municipality and shows its accounts. Never where real people are.");

  record Declared(String room, List<Setting> settings) {}

  static final List<Declared> DECLARED =
      List.of(
          new Declared("the server itself", List.of(DEMO)),
          new Declared("http", ServerSettings.DECLARED),
          new Declared("db", DatabaseSettings.DECLARED),
          new Declared("graph.engine", GraphSettings.DECLARED),
          new Declared("operations", OperationsSettings.DECLARED),
          new Declared("calendar", CalendarSettings.DECLARED),
          new Declared("routines", RoutinesSettings.DECLARED),
          new Declared("oidc", OidcSettings.DECLARED),
          new Declared("secondfactor", SecondFactorSettings.DECLARED),
          new Declared("push", PushSettings.DECLARED),
          new Declared("mentorship", MentorshipSettings.DECLARED),
          new Declared("mentorfollowup", MentorFollowupSettings.DECLARED),
          new Declared("breaks", BreakSettings.DECLARED),
          new Declared("breakwords", BreakWordsSettings.DECLARED),
          new Declared("setup", SetupSettings.DECLARED),
          new Declared("dataprotection", RetentionSettings.DECLARED),
          new Declared("mail", SmtpSettings.DECLARED));

  /**
   * Reads the settings.
   *
   * @param file the operator's file; null when there is none
   * @throws InvalidSetting when a key is unknown or a value is invalid
   */
  static Settings read(@Nullable Path file, Map<String, String> environment) {
    List<Setting> known = gather(DECLARED);
    Properties properties = file == null ? new Properties() : load(file, known);
    Map<String, String> values = new HashMap<>();
    for (Setting setting : known) {
      String inFile = properties.getProperty(setting.key(), setting.standard());
      values.put(setting.key(), environment.getOrDefault(setting.variable(), inFile).strip());
    }
    return of(new SettingValues(values));
  }

  /**
   * All settings of some rooms.
   *
   * @throws IllegalStateException when two rooms would read one setting, naming both
   */
  static List<Setting> gather(List<Declared> rooms) {
    Map<String, String> owners = new HashMap<>();
    Map<String, Setting> settings = new LinkedHashMap<>();
    for (Declared declared : rooms) {
      for (Setting setting : declared.settings()) {
        settings.put(setting.key(), setting);
        for (String name : List.of(setting.key(), setting.variable())) {
          String owner = owners.putIfAbsent(name, declared.room());
          if (owner != null) {
            throw new IllegalStateException(
                "%s and %s both declare the setting %s".formatted(owner, declared.room(), name));
          }
        }
      }
    }
    return List.copyOf(settings.values());
  }

  private static Properties load(Path file, List<Setting> known) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      throw new InvalidSetting("there is no file " + file);
    } catch (CharacterCodingException e) {
      throw new InvalidSetting(file + " is not in UTF-8");
    } catch (IOException | IllegalArgumentException e) {
      throw new InvalidSetting("cannot read " + file + ": " + e.getMessage());
    }
    Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
    known.stream().map(Setting::key).forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new InvalidSetting(file + " has keys that mean nothing: " + String.join(", ", unknown));
    }
    return properties;
  }

  private static Settings of(SettingValues values) {
    ServerSettings server = ServerSettings.of(values);
    OperationsSettings operations = OperationsSettings.of(values);
    if (server.port() != 0
        && operations.metricsHost().equals(server.host())
        && operations.metricsPort().equals(OptionalInt.of(server.port()))) {
      throw values.invalid(
          OperationsSettings.METRICS_PORT, "which is " + ServerSettings.PORT.key() + " already");
    }
    return new Settings(
        values.truth(DEMO),
        server,
        DatabaseSettings.of(values),
        GraphSettings.of(values),
        operations,
        CalendarSettings.of(values),
        RoutinesSettings.of(values),
        OidcSettings.of(values),
        SecondFactorSettings.of(values, values.truth(DEMO)),
        PushSettings.of(values),
        MentorshipSettings.of(values),
        MentorFollowupSettings.of(values),
        BreakSettings.of(values),
        BreakWordsSettings.of(values),
        SetupSettings.of(values),
        RetentionSettings.of(values),
        SmtpSettings.of(values));
  }

  /** What administrators are told of it. */
  Situation situation(Supplier<URI> address) {
    return new Situation(
        server.isSecure(),
        smtp.isPresent(),
        push.fcm().isPresent() && push.web().isPresent(),
        setup.backedUpElsewhere(),
        database.file(),
        address);
  }

  /** Whether GraphiQL is offered, which sends what its user types: trusted documents are not. */
  boolean offersGraphiql() {
    return demo && !graph.trustedOnly();
  }
}
