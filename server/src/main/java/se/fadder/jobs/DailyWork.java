package se.fadder.jobs;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import se.fadder.db.WriteTx;

/** What is done once for each day, a little in each unit of work. */
public interface DailyWork {
  /** Of its jobs, such as {@code onboarding.morning}. */
  String kind();

  /** From what time of the day on. */
  LocalTime at();

  /**
   * Does some of what there is to do for a day, in a unit of work that others wait for.
   *
   * @param after where the last time ended; empty at first
   * @return where to go on; empty when the day is done with
   */
  Optional<String> some(WriteTx tx, LocalDate day, String after);
}
