package se.fadder.pairing;

import java.time.Duration;
import java.util.List;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.Purge;
import se.fadder.kernel.Today;

/**
 * The daily purge of proposals that are so old that nobody in them is new any more. What came of
 * them stands in the requests and mentorships.
 */
final class PairingPurge {
  private static final Duration KEPT = Duration.ofDays(180);

  private PairingPurge() {}

  static DailyWork work(Today today) {
    return new Purge(
        "pairing.purge",
        List.of(
            (tx, most) -> deleteLines(tx, today, most),
            (tx, most) -> deleteProposals(tx, today, most)));
  }

  private static int deleteLines(WriteTx tx, Today today, int most) {
    PairingLineSql sql = tx.sql(PairingLineSql.class);
    List<PairingLineId> old = sql.madeBefore(today.now().minus(KEPT), most);
    sql.delete(old);
    return old.size();
  }

  private static int deleteProposals(WriteTx tx, Today today, int most) {
    PairingProposalSql sql = tx.sql(PairingProposalSql.class);
    List<PairingProposalId> old = sql.madeBefore(today.now().minus(KEPT), most);
    sql.delete(old);
    return old.size();
  }
}
