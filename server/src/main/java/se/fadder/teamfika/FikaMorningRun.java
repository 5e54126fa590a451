package se.fadder.teamfika;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyWork;
import se.fadder.kernel.Today;

/** The daily work of the early morning that settles who hosts, and has them told. */
final class FikaMorningRun implements DailyWork {
  private static final LocalTime EARLY = LocalTime.of(5, 15);

  /** The most fikas in a unit of work: so many take less than the 20 ms that it may. */
  static final int AT_ONCE = 5;

  private final Today today;
  private final FikaHosts hosts;

  FikaMorningRun(Today today, FikaHosts hosts) {
    this.today = today;
    this.hosts = hosts;
  }

  @Override
  public String kind() {
    return "teamfika.morning";
  }

  @Override
  public LocalTime at() {
    return EARLY;
  }

  /** Settles some; where to go on is after which. Nothing is settled of a day that is over. */
  @Override
  public Optional<String> some(WriteTx tx, LocalDate day, String after) {
    if (!day.equals(today.date())) {
      return Optional.empty();
    }
    List<TeamFika> some = tx.sql(TeamFikaSql.class).after(after, AT_ONCE);
    hosts.settle(tx, some);
    return some.size() == AT_ONCE
        ? Optional.of(some.getLast().id().value().toString())
        : Optional.empty();
  }
}
