package se.fadder.sessionhits;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.jobs.Job;
import se.fadder.jobs.Jobs;
import se.fadder.jobs.SequentialJobHandler;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.people.UnitId;

/**
 * The job that looks through the sessions of those who work in a unit that has other hours, or
 * below it: in pieces, for that may be most of a large organisation.
 */
final class UnitHits implements SequentialJobHandler {
  /** The most people in a unit of work: so many take less than the 20 ms that it may. */
  static final int AT_ONCE = 25;

  private static final String KIND = "sessionhits.unit";
  private static final int MOST_ATTEMPTS = 3;

  /** Before each identifier. */
  private static final String FIRST = "";

  private final Database database;
  private final Jobs jobs;
  private final Today today;
  private final SessionHits hits;

  UnitHits(Database database, Jobs jobs, Today today, SessionHits hits) {
    this.database = database;
    this.jobs = jobs;
    this.today = today;
    this.hits = hits;
  }

  /** Requests that it is done now; once more where it is being done already. */
  void request(WriteTx tx, UnitId unit) {
    jobs.schedule(tx, KIND, unit.value().toString(), "", today.now());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Duration lease() {
    return Duration.ofMinutes(10);
  }

  @Override
  public int mostAttempts() {
    return MOST_ATTEMPTS;
  }

  @Override
  public void run(List<Job> batch) {
    for (Job job : batch) {
      look(new UnitId(UUID.fromString(job.key())));
    }
    database.write(tx -> jobs.finish(tx, batch));
  }

  private void look(UnitId unit) {
    String last = FIRST;
    boolean more = true;
    while (more) {
      String after = last;
      List<PersonId> some = database.read(tx -> meeting(tx.sql(SessionHitSql.class), unit, after));
      more = some.size() == AT_ONCE;
      if (!some.isEmpty()) {
        database.write(tx -> {
          hits.look(tx, Set.copyOf(some));
          return true;
        });
        last = some.getLast().value().toString();
      }
    }
  }

  private List<PersonId> meeting(SessionHitSql sql, UnitId unit, String after) {
    return sql.path(unit)
        .map(path -> sql.meeting(path, today.date(), after, AT_ONCE))
        .orElse(List.of());
  }
}
