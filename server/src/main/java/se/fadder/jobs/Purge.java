package se.fadder.jobs;

import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;

/**
 * Daily work that deletes what is kept no longer, some in each unit of work. Nothing of it counts
 * any more, so it does not matter when on a day this is done.
 */
public final class Purge implements DailyRound {
  /** The most rows in a unit of work: few enough, as others wait for it. */
  public static final int AT_ONCE = 500;

  private static final System.Logger LOG = System.getLogger(Purge.class.getName());
  private static final LocalTime NIGHT = LocalTime.of(3, 0);

  private final String kind;
  private final List<Deletion> deletions;

  /**
   * Creates a purge.
   *
   * @param kind names its jobs, such as {@code push.purge}
   * @param deletions are done one after the other
   */
  public Purge(String kind, List<Deletion> deletions) {
    this.kind = kind;
    this.deletions = List.copyOf(deletions);
  }

  /** A deletion from one table. */
  @FunctionalInterface
  public interface Deletion {
    /** Deletes at most so many rows; returns how many: as many as it may when there may be more. */
    int some(WriteTx tx, int most);
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public LocalTime at() {
    return NIGHT;
  }

  /** Does one deletion, until it finds no more; where to go on is the number of the deletion. */
  @Override
  public Optional<String> some(WriteTx tx, LocalDate day, String after) {
    int number = number(after);
    return some(tx, number) == AT_ONCE ? Optional.of(String.valueOf(number)) : next(number);
  }

  private static int number(String after) {
    return after.isEmpty() ? 0 : Integer.parseInt(after);
  }

  private Optional<String> next(int number) {
    return number + 1 == deletions.size() ? Optional.empty() : Optional.of("" + (number + 1));
  }

  private int some(WriteTx tx, int number) {
    int deleted = deletions.get(number).some(tx, AT_ONCE);
    LOG.log(Level.DEBUG, "{0} {1}: deleted {2} rows", kind, number, deleted);
    return deleted;
  }

  /** One deletion: where it fails, the others are done. */
  @Override
  public Portion portion(Tx tx, LocalDate day, String after) {
    int number = number(after);
    return new Portion(List.of(String.valueOf(number)), next(number));
  }

  /** Tries a deletion that has failed; what it leaves is there for the next day. */
  @Override
  public void each(WriteTx tx, LocalDate day, List<String> things) {
    things.forEach(number -> some(tx, Integer.parseInt(number)));
  }
}
