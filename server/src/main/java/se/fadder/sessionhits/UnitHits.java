package se.fadder.sessionhits;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.fadder.db.Database;
import se.fadder.jobs.Jobs;
import se.fadder.jobs.WorkOnRequest;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.people.UnitId;

/**
 * The job that looks through the sessions of those who work in a unit that has other hours, or
 * below it: in pieces, for that may be most of a large organisation.
 */
final class UnitHits extends WorkOnRequest {
  /** The most people in a unit of work: so many take less than the 20 ms that it may. */
  static final int AT_ONCE = 25;

  private static final String KIND = "sessionhits.unit";

  /** Before each identifier. */
  private static final String FIRST = "";

  private final Database database;
  private final Today today;
  private final SessionHits hits;

  UnitHits(Database database, Jobs jobs, Today today, SessionHits hits) {
    super(KIND, database, jobs, today);
    this.database = database;
    this.today = today;
    this.hits = hits;
  }

  @Override
  protected void work(UUID about) {
    UnitId unit = new UnitId(about);
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
