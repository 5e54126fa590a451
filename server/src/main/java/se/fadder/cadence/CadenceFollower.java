package se.fadder.cadence;

import java.time.LocalDate;
import se.fadder.db.WriteTx;
import se.fadder.jobs.Jobs;
import se.fadder.kernel.Today;
import se.fadder.people.Unit;
import se.fadder.people.UnitListener;
import se.fadder.people.UnitPath;

/**
 * The follower of units that stand elsewhere: another unit above may have another cadence, so that
 * what all mentors and newcomers are to keep is worked out anew.
 */
final class CadenceFollower implements UnitListener {
  private final Today today;
  private final Jobs jobs;

  CadenceFollower(Today today, Jobs jobs) {
    this.today = today;
    this.jobs = jobs;
  }

  @Override
  public void moved(WriteTx tx, Unit unit, UnitPath was) {
    CadenceJob.request(tx, jobs, today.now());
  }

  @Override
  public void merged(WriteTx tx, Unit from, Unit into, LocalDate day) {
    tx.sql(CadenceSql.class).copyHead(from.id(), into.id());
    tx.sql(CadenceSql.class).copy(from.id(), into.id());
    tx.sql(PairCadenceSql.class).follow(from.id(), into.id());
    CadenceJob.request(tx, jobs, today.now());
  }
}
