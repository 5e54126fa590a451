package se.fadder.cadence;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyWork;

/**
 * The daily work of the night: it brings the index up to date, and has those told for whom a day
 * has passed.
 */
final class CadenceRun implements DailyWork {
  private static final LocalTime NIGHT = LocalTime.of(4, 45);

  private final CadenceIndex index;

  CadenceRun(CadenceIndex index) {
    this.index = index;
  }

  @Override
  public String kind() {
    return "cadence.lapses";
  }

  @Override
  public LocalTime at() {
    return NIGHT;
  }

  @Override
  public Optional<String> some(WriteTx tx, LocalDate day, String after) {
    return index.renewSome(tx, after);
  }
}
