package se.fadder.db;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.InvalidSetting;
import se.fadder.kernel.Setting;
import se.fadder.kernel.SettingValues;

/**
 * The settings of the database: where the data is, and how long a statement may take.
 *
 * @param url {@code jdbc:sqlite:} and a file, or {@code jdbc:postgresql:} and an address
 * @param user none for SQLite
 * @param password none for SQLite
 * @param statementTime how long a single statement may run before it is stopped
 */
public record DatabaseSettings(
    String url, @Nullable String user, @Nullable String password, Duration statementTime) {
  private static final String SQLITE = "jdbc:sqlite:";
  private static final String POSTGRESQL = "jdbc:postgresql:";

  private static final Setting URL =
      new Setting(
          "db.url",
          "FADDER_DB_URL",
          "jdbc:sqlite:data/fadder.db",
          "SQLite in one file, or jdbc:postgresql://host/name with a user and a password.");
  private static final Setting USER =
      new Setting("db.user", "FADDER_DB_USER", "", "The user of PostgreSQL.");
  private static final Setting PASSWORD =
      new Setting("db.password", "FADDER_DB_PASSWORD", "", "The password of that user.");

  public static final List<Setting> DECLARED = List.of(URL, USER, PASSWORD);

  /** The default time of a statement: as long as a whole operation of the API may take. */
  private static final Duration USUAL = Duration.ofSeconds(5);

  public DatabaseSettings(String url, @Nullable String user, @Nullable String password) {
    this(url, user, password, USUAL);
  }

  public DatabaseSettings(String url) {
    this(url, null, null);
  }

  /**
   * Reads the settings of the database.
   *
   * @throws InvalidSetting when a value is invalid, or they contradict one another
   */
  public static DatabaseSettings of(SettingValues values) {
    String url = values.text(URL);
    boolean sqlite = url.startsWith(SQLITE) && url.length() > SQLITE.length();
    boolean postgresql = url.startsWith(POSTGRESQL) && url.length() > POSTGRESQL.length();
    if (!sqlite && !postgresql) {
      // Not quoted: a url may hold a password.
      throw new InvalidSetting(
          URL.key()
              + (" is neither " + SQLITE + " and a file nor " + POSTGRESQL + " and an address"));
    }
    values.requireWith(USER, PASSWORD);
    if (sqlite && values.textOrNull(USER) != null) {
      throw new InvalidSetting(USER.key() + " is set, and SQLite has no users");
    }
    return new DatabaseSettings(url, values.textOrNull(USER), values.textOrNull(PASSWORD));
  }

  /** The file of a SQLite database; empty for PostgreSQL. */
  public Optional<Path> file() {
    return url.startsWith(SQLITE) ? Optional.of(SqliteFile.of(url).path()) : Optional.empty();
  }

  /** The kind of database by its product name, such as {@code SQLite}. */
  public String kind() {
    return Dialect.of(url).product();
  }

  /** The place of the data, to be logged: the parameters of a url can hold a password. */
  public String place() {
    int parameters = url.indexOf('?');
    return Dialect.of(url).address(parameters < 0 ? url : url.substring(0, parameters));
  }

  /** Leaves out the password, so that settings can be logged. */
  @Override
  public String toString() {
    return kind() + " at " + place();
  }
}
