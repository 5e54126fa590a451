package se.fadder.freelines;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyWork;

/**
 * The daily work that writes all lines anew that nobody has read, in the order of their random ids,
 * so that the database keeps no trace of when each was written.
 */
final class FreeLineMixing implements DailyWork {
  private static final LocalTime NIGHT = LocalTime.of(2, 40);
  private static final int AT_ONCE = 200;

  @Override
  public String kind() {
    return "freelines.mixing";
  }

  @Override
  public LocalTime at() {
    return NIGHT;
  }

  @Override
  public Optional<String> some(WriteTx tx, LocalDate day, String after) {
    FreeLineSql sql = tx.sql(FreeLineSql.class);
    List<UUID> some = sql.unread(after, AT_ONCE);
    if (!some.isEmpty()) {
      sql.rewrite(some);
    }
    return some.size() == AT_ONCE ? Optional.of(some.getLast().toString()) : Optional.empty();
  }
}
