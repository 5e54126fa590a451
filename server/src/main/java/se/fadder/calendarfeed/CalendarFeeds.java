package se.fadder.calendarfeed;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerId;
import se.fadder.signin.Token;

/** The verbs of one's own personal address: one for each person, who alone knows of it. */
public final class CalendarFeeds {
  private final Today today;
  private final SecureRandom random;
  private final AuditLog auditLog;

  CalendarFeeds(Today today, SecureRandom random, AuditLog auditLog) {
    this.today = today;
    this.random = random;
    this.auditLog = auditLog;
  }

  /** The viewer's own; null when they have none. */
  public @Nullable CalendarFeed own(Tx tx, Viewer viewer) {
    return tx.sql(CalendarFeedSql.class).ofPerson(viewer.person()).orElse(null);
  }

  /**
   * Makes an address, in the place of the one that there was, which leads nowhere from now on.
   *
   * @return the secret that it ends in, which nobody knows after this
   */
  public Token renew(WriteTx tx, Viewer viewer) {
    Token secret = Token.random(random);
    tx.sql(CalendarFeedSql.class).put(viewer.person(), secret.hash(), today.now());
    note(tx, viewer, CalendarFeedChangeKind.CALENDAR_FEED_RENEWED);
    return secret;
  }

  /** Takes the address away; nothing happens where there is none. */
  public Outcome<ViewerId> revoke(WriteTx tx, Viewer viewer) {
    if (tx.sql(CalendarFeedSql.class).delete(viewer.person()) > 0) {
      note(tx, viewer, CalendarFeedChangeKind.CALENDAR_FEED_REVOKED);
    }
    return Outcome.done(viewer.id());
  }

  private void note(WriteTx tx, Viewer viewer, CalendarFeedChangeKind kind) {
    auditLog.note(tx, viewer, viewer.person(), kind, viewer.person(), "");
  }
}
