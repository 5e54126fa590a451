package se.fadder.pulse;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyWork;

/**
 * The daily work that writes all answers anew, in the order of their random ids, so that the
 * database keeps no trace of when each was written.
 */
final class PulseMixing implements DailyWork {
  private static final LocalTime NIGHT = LocalTime.of(2, 50);
  private static final int AT_ONCE = 200;

  @Override
  public String kind() {
    return "pulse.mixing";
  }

  @Override
  public LocalTime at() {
    return NIGHT;
  }

  @Override
  public Optional<String> some(WriteTx tx, LocalDate day, String after) {
    PulseSql sql = tx.sql(PulseSql.class);
    List<UUID> some = sql.some(after, AT_ONCE);
    if (!some.isEmpty()) {
      sql.rewrite(some);
    }
    return some.size() == AT_ONCE ? Optional.of(some.getLast().toString()) : Optional.empty();
  }
}
