package se.fadder.operations;

import java.lang.System.Logger.Level;
import se.fadder.db.DatabaseSettings;
import se.fadder.http.ServerSettings;
import se.fadder.kernel.LogFields;

/**
 * The first line of the log that an operator looks for: that the server has started, as what, and
 * where.
 */
public final class StartLog {
  private static final System.Logger LOG = System.getLogger(StartLog.class.getName());

  private StartLog() {}

  /**
   * Writes the line.
   *
   * @param port that the server listens on
   * @param demo whether it is in demonstration mode
   */
  public static void write(
      ServerSettings server,
      int port,
      DatabaseSettings database,
      Monitoring monitoring,
      boolean demo) {
    LogFields started =
        LogFields.of("started")
            .with("version", Version.TEXT)
            .with("address", server.host() + ":" + port)
            .with("publicAddress", server.address(() -> port).toString())
            .with("database", database.kind())
            .with("place", database.place());
    monitoring.address().ifPresent(address -> started.with("metrics", address));
    LOG.log(Level.INFO, "{0}", started);
    if (demo) {
      LOG.log(
          Level.WARNING,
          "demonstration mode: everybody is shown accounts and their password; not for real"
              + " people");
    }
  }
}
