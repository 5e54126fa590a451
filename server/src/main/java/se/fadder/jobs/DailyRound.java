package se.fadder.jobs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Id;

/**
 * Daily work on many things, each of which can be done without the others: where one of them fails,
 * all others are done all the same.
 */
public interface DailyRound extends DailyWork {
  /**
   * Some of the things of a day.
   *
   * @param things what names each, such as its id
   * @param next where to go on after them; empty when there are no more
   */
  record Portion(List<String> things, Optional<String> next) {
    /** Those of a day on which nothing is to be done. */
    public static final Portion NONE = new Portion(List.of(), Optional.empty());

    public Portion {
      things = List.copyOf(things);
    }

    /** As many things as are done at once, in the order of their ids, or the last of a day. */
    public static Portion ofIds(List<? extends Id> ids, int atOnce) {
      List<String> things = ids.stream().map(id -> id.value().toString()).toList();
      return new Portion(
          things, things.size() == atOnce ? Optional.of(things.getLast()) : Optional.empty());
    }
  }

  /** What is to be done on a day after a place, which is empty at first. */
  Portion portion(Tx tx, LocalDate day, String after);

  /** Does some things of a day, of which there is at least one. To do one again does no harm. */
  void each(WriteTx tx, LocalDate day, List<String> things);

  @Override
  default Optional<String> some(WriteTx tx, LocalDate day, String after) {
    Portion portion = portion(tx, day, after);
    if (!portion.things().isEmpty()) {
      each(tx, day, portion.things());
    }
    return portion.next();
  }
}
