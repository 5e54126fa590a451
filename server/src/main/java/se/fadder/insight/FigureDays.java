package se.fadder.insight;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.Jobs;
import se.fadder.kernel.Today;

/**
 * The daily work that has the figures of the past month made, from the third day on: until then
 * people note what they did at its end. A server that stood still makes them when it runs again.
 */
final class FigureDays implements DailyWork {
  private static final LocalTime EARLY = LocalTime.of(3, 20);
  private static final int FIRST_DAY = 3;

  private final Today today;
  private final Jobs jobs;

  FigureDays(Today today, Jobs jobs) {
    this.today = today;
    this.jobs = jobs;
  }

  @Override
  public String kind() {
    return "insight.months";
  }

  @Override
  public LocalTime at() {
    return EARLY;
  }

  @Override
  public Optional<String> some(WriteTx tx, LocalDate day, String after) {
    String month = YearMonth.from(day).minusMonths(1).toString();
    if (day.getDayOfMonth() >= FIRST_DAY && !tx.sql(FigureSql.class).isPublished(month)) {
      jobs.schedule(tx, FigureJob.KIND, month, "", today.now());
    }
    return Optional.empty();
  }
}
