package se.fadder.teamfika;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyRound;
import se.fadder.kernel.Today;

/** The daily work of the early morning that settles who hosts, and has them told. */
final class FikaMorningRun implements DailyRound {
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

  /** Some fikas; where to go on is after which. Nothing is settled of a day that is over. */
  @Override
  public Portion portion(Tx tx, LocalDate day, String after) {
    if (!day.equals(today.date())) {
      return Portion.NONE;
    }
    List<TeamFikaId> some =
        tx.sql(TeamFikaSql.class).after(after, AT_ONCE).stream().map(TeamFika::id).toList();
    return Portion.ofIds(some, AT_ONCE);
  }

  /** Settles some. */
  @Override
  public void each(WriteTx tx, LocalDate day, List<String> things) {
    hosts.settle(
        tx,
        tx.sql(TeamFikaSql.class)
            .byIds(things.stream().map(id -> new TeamFikaId(UUID.fromString(id))).toList()));
  }
}
