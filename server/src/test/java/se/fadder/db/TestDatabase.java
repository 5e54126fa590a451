package se.fadder.db;

/**
 * A fresh database that holds every migration and no rows.
 *
 * @param release lets go of it, so that nothing of the test remains
 */
record TestDatabase(DatabaseSettings settings, Database database, Runnable release)
    implements AutoCloseable {
  static TestDatabase create(Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> TestSqlite.create();
      case POSTGRESQL -> TestPostgres.create();
    };
  }

  @Override
  public void close() {
    release.run();
  }
}
