package se.fadder.jobs;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.fadder.db.WriteTx;

/**
 * The daily work that writes rows anew as they are, in the order of their random ids, so that the
 * database keeps no trace of when each was written.
 *
 * @param rows the rows that it goes through
 */
public record RowMixing(String kind, LocalTime at, Rows rows, Rewriting rewriting)
    implements DailyWork {
  private static final int AT_ONCE = 200;

  /** The rows that are written anew. */
  @FunctionalInterface
  public interface Rows {
    /** Reads the first of them after one, by their ids. */
    List<UUID> after(WriteTx tx, String after, int most);
  }

  /** The way in which they are written anew. */
  @FunctionalInterface
  public interface Rewriting {
    /** Writes rows as they are. */
    void rewrite(WriteTx tx, List<UUID> ids);
  }

  @Override
  public Optional<String> some(WriteTx tx, LocalDate day, String after) {
    List<UUID> some = rows.after(tx, after, AT_ONCE);
    if (!some.isEmpty()) {
      rewriting.rewrite(tx, some);
    }
    return some.size() == AT_ONCE ? Optional.of(some.getLast().toString()) : Optional.empty();
  }
}
