package se.fadder.arrivals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyWork;
import se.fadder.kernel.Today;

/** Daily work that gives up imports whose server is gone, and clears away what has ended. */
final class ImportCleanup implements DailyWork {
  /** Without a sign of its server for so long, an import is given up. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final LocalTime NIGHT = LocalTime.of(3, 0);

  private final Today today;
  private final Staging staging;

  ImportCleanup(Today today, Staging staging) {
    this.today = today;
    this.staging = staging;
  }

  static void giveUpLost(WriteTx tx, Instant now) {
    tx.sql(ImportSql.class).giveUp(now.minus(PATIENCE), Staging.givenUp().code());
  }

  @Override
  public String kind() {
    return "arrivals.cleanup";
  }

  @Override
  public LocalTime at() {
    return NIGHT;
  }

  @Override
  public Optional<String> some(WriteTx tx, LocalDate day, String after) {
    giveUpLost(tx, today.now());
    return staging.clear(tx) ? Optional.of("more") : Optional.empty();
  }
}
