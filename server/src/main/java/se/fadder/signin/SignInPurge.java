package se.fadder.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.function.ToIntFunction;
import se.fadder.db.Database;
import se.fadder.db.Tx;

/**
 * Deletes what is over: sign-in sessions, invitations, notices of links, counts of attempts. None
 * of it counts any longer, so that it does not matter when or on how many servers at once this is
 * done.
 */
public final class SignInPurge {
  /** Few enough for a unit of work that others wait for. */
  static final int AT_ONCE = 500;

  private final Database database;
  private final Clock clock;

  public SignInPurge(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Deletes all that is over, in pieces, and says how many rows. */
  public int run() {
    Instant now = clock.instant();
    Instant startedBy = now.minus(SignInSession.LONGEST);
    Instant usedBy = now.minus(SignInSession.IDLE);
    return all(tx -> tx.sql(SignInPurgeSql.class).deleteOver(startedBy, usedBy, AT_ONCE))
        + all(tx -> tx.sql(InvitationSql.class).deleteOver(now, AT_ONCE))
        + all(tx -> tx.sql(ShownLinkSql.class).deleteOver(now.minus(ShownLinks.KEPT), AT_ONCE))
        + all(tx -> tx.sql(ThrottleSql.class).deleteEmpty(now, AT_ONCE));
  }

  private int all(ToIntFunction<Tx> piece) {
    int deleted = 0;
    int last;
    do {
      last = database.<Integer>write(piece::applyAsInt);
      deleted += last;
    } while (last == AT_ONCE);
    return deleted;
  }
}
