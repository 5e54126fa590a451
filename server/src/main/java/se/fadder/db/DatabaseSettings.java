package se.fadder.db;

import org.jspecify.annotations.Nullable;

/**
 * Where the data is.
 *
 * @param url {@code jdbc:sqlite:} and a file, or {@code jdbc:postgresql:} and an address
 * @param user none for SQLite
 * @param password none for SQLite
 */
public record DatabaseSettings(String url, @Nullable String user, @Nullable String password) {
  public DatabaseSettings(String url) {
    this(url, null, null);
  }

  /** Leaves the password out, so that settings can be logged. */
  @Override
  public String toString() {
    return "DatabaseSettings[url=" + url + ", user=" + user + "]";
  }
}
