package se.fadder.setup;

import java.lang.System.Logger.Level;
import se.fadder.db.Database;
import se.fadder.people.UnitTree;
import se.fadder.room.Service;

/** The service that tells the log that nobody has set up the server; the link is not told there. */
record NotSetUp(Database database) implements Service {
  private static final System.Logger LOG = System.getLogger(NotSetUp.class.getName());

  @Override
  public AutoCloseable start() {
    if (database.read(UnitTree::organisation).isEmpty()) {
      LOG.log(
          Level.INFO,
          "nobody has set up this server: a link for it stands on the console, and the command"
              + " invite-admin makes another");
    }
    return () -> {};
  }
}
