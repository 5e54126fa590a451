package se.fadder.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import se.fadder.db.Tx;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.Purge;

/**
 * The daily purge of what is over: sign-in sessions, invitations, notices of links, counts of
 * attempts. None of it counts any longer, so that it does not matter when or on how many servers at
 * once this is done.
 */
final class SignInPurge {
  private SignInPurge() {}

  static DailyWork work(Clock clock) {
    return new Purge(
        "signin.purge",
        List.of(
            (tx, most) -> deleteSessions(tx, clock.instant(), most),
            (tx, most) -> tx.sql(InvitationSql.class).deleteOver(clock.instant(), most),
            (tx, most) ->
                tx.sql(ShownLinkSql.class).deleteOver(clock.instant().minus(ShownLinks.KEPT), most),
            (tx, most) -> tx.sql(ThrottleSql.class).deleteEmpty(clock.instant(), most)));
  }

  private static int deleteSessions(Tx tx, Instant now, int most) {
    Instant startedBy = now.minus(SignInSession.LONGEST);
    Instant usedBy = now.minus(SignInSession.IDLE);
    return tx.sql(SignInPurgeSql.class).deleteOver(startedBy, usedBy, most);
  }
}
