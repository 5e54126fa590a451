package se.fadder.jobs;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import se.fadder.db.WriteTx;

/** Work that is done once for each day, a little in each unit of work. */
public interface DailyWork {
  /** The kind of its jobs, such as {@code stepreminders.morning}. */
  String kind();

  /** The time of the day from which it is done. */
  LocalTime at();

  /**
   * Does some of a day's work, in a unit of work that others wait for.
   *
   * @param after where the last time ended; empty at first
   * @return where to go on; empty when the day is done with
   */
  Optional<String> some(WriteTx tx, LocalDate day, String after);
}
