package se.fadder.breaks;

import java.time.LocalDate;
import java.util.List;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.Purge;
import se.fadder.kernel.Today;

/** The daily purge of what became of breaks. */
final class BreakPurge {
  private BreakPurge() {}

  /**
   * Makes the work.
   *
   * @param keptDays for how many days it is kept, today not among them
   */
  static DailyWork work(Today today, int keptDays) {
    return new Purge(
        "breaks.purge",
        List.of(
            (tx, most) ->
                tx.sql(BreakHistorySql.class).deleteSlotsBefore(first(today, keptDays), most),
            (tx, most) ->
                tx.sql(BreakHistorySql.class).deleteDaysBefore(first(today, keptDays), most),
            (tx, most) ->
                tx.sql(BreakHistorySql.class)
                    .deleteUnpromptedBefore(first(today, keptDays), most)));
  }

  private static LocalDate first(Today today, int keptDays) {
    return today.date().minusDays(keptDays);
  }
}
