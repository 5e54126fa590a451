package se.fadder.db;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the data is.
 *
 * @param url {@code jdbc:sqlite:} and a file, or {@code jdbc:postgresql:} and an address
 * @param user none for SQLite
 * @param password none for SQLite
 * @param statementTime how long a single statement may run before it is stopped
 */
public record DatabaseSettings(
    String url, @Nullable String user, @Nullable String password, Duration statementTime) {
  /** As long as a whole operation of the API may take. */
  private static final Duration USUAL = Duration.ofSeconds(5);

  public DatabaseSettings(String url, @Nullable String user, @Nullable String password) {
    this(url, user, password, USUAL);
  }

  public DatabaseSettings(String url) {
    this(url, null, null);
  }

  /** Such as {@code SQLite}. */
  public String kind() {
    return Dialect.of(url).product();
  }

  /** Where the data is, to be logged: the parameters of a url can hold a password. */
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
