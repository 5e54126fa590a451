package se.fadder.cadence;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyRound;
import se.fadder.mentorship.MentorshipId;

/**
 * The daily work of the night: it brings the index up to date, and has those told for whom a day
 * has passed.
 */
final class CadenceRun implements DailyRound {
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

  /** Some mentorships; where to go on is after which. */
  @Override
  public Portion portion(Tx tx, LocalDate day, String after) {
    return Portion.ofIds(index.toRenew(tx, after), CadenceIndex.AT_ONCE);
  }

  @Override
  public void each(WriteTx tx, LocalDate day, List<String> things) {
    index.renew(tx, things.stream().map(id -> new MentorshipId(UUID.fromString(id))).toList());
  }
}
