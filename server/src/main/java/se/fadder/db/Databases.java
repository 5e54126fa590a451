package se.fadder.db;

/** Factory methods that open databases. */
public final class Databases {
  private Databases() {}

  /**
   * Opens the database that the settings name and brings its tables up to date. A SQLite file and
   * its folder are created where they are missing; a PostgreSQL database must exist.
   *
   * @param watch is told what the database does
   * @throws IllegalArgumentException when the url names neither database
   * @throws DatabaseFailure when the database and this release do not fit, or another server has
   *     the SQLite file
   */
  public static Database open(DatabaseSettings settings, DatabaseWatch watch) {
    return switch (Dialect.of(settings.url())) {
      case SQLITE -> SqliteDatabase.open(settings, watch);
      case POSTGRESQL -> PostgresDatabase.open(settings, watch);
    };
  }

  /** Opens a database that nobody watches. */
  public static Database open(DatabaseSettings settings) {
    return open(settings, DatabaseWatch.NONE);
  }
}
