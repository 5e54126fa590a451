package se.fadder.signin;

import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.PersonId;
import se.fadder.room.Service;

/**
 * The service that shuts accounts which were opened in demonstration mode, where the server is in
 * it no longer: everybody was shown the password of some, and whoever came in by them could open
 * others. They are not deleted, so that the demonstration works when it is switched on again.
 */
public final class LeftoverDemoAccounts implements Service {
  private static final System.Logger LOG = System.getLogger(LeftoverDemoAccounts.class.getName());

  private final Database database;
  private final SessionEnds sessionEnds;
  private volatile Set<PersonId> shut = Set.of();

  public LeftoverDemoAccounts(Database database, SessionEnds sessionEnds) {
    this.database = database;
    this.sessionEnds = sessionEnds;
  }

  /** Shuts the accounts, and tells the operator that there are some. */
  @Override
  public AutoCloseable start() {
    shut = shut();
    if (!shut.isEmpty()) {
      LOG.log(
          Level.WARNING,
          "{0} accounts were opened in demonstration mode, and are shut: their password was shown"
              + " to everybody. The people of the demonstration are still in the database; begin"
              + " with an empty one for real people",
          shut.size());
    }
    return () -> {};
  }

  /** Whether a person is kept out since the start. */
  boolean isShut(PersonId person) {
    return shut.contains(person);
  }

  /**
   * Ends the sessions of the accounts, and takes back invitations by and for their owners. To be
   * called before anybody is let in.
   *
   * @return their owners, who are to be kept out from now on
   */
  Set<PersonId> shut() {
    List<PersonId> owners = database.read(tx -> tx.sql(SignInSql.class).demonstration());
    for (PersonId owner : owners) {
      database.write(tx -> {
        shut(tx, owner);
        return true;
      });
    }
    return new HashSet<>(owners);
  }

  private void shut(WriteTx tx, PersonId owner) {
    sessionEnds.allBut(tx, owner, null);
    tx.sql(SignInSql.class).endAll(owner);
    tx.sql(InvitationSql.class).deleteOf(owner);
    tx.sql(InvitationSql.class).deleteBy(owner);
    tx.publish(Event.standing(owner));
  }
}
