package se.fadder.jobs;

import java.time.LocalDate;
import java.util.Optional;
import se.fadder.db.Database;

/** The day of daily work, done at once in as many units of work as it takes. */
public final class WholeDay {
  private WholeDay() {}

  /** Does it, and says in how many units of work. */
  public static int of(DailyWork work, LocalDate day, Database database) {
    int units = 0;
    Optional<String> after = Optional.of("");
    while (after.isPresent()) {
      String from = after.get();
      after = database.write(tx -> work.some(tx, day, from));
      units++;
    }
    return units;
  }
}
