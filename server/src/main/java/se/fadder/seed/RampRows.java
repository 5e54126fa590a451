package se.fadder.seed;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Today;
import se.fadder.onboarding.PlanId;
import se.fadder.ramp.CaseCount;
import se.fadder.ramp.Cases;
import se.fadder.ramp.Ramps;

/**
 * The seeder of ramps: agrees on the cases of new hires by month, and notes what they would have
 * noted by week.
 */
final class RampRows {
  private static final LocalTime NOTED = LocalTime.of(14, 30);
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,3}");

  /** The most weeks back that are noted: a new hire's first year. */
  private static final int MOST_WEEKS_BACK = 52;

  private final Today today;
  private final Ramps ramps;
  private final Map<String, PlanId> plans;

  /**
   * Creates the seeder.
   *
   * @param plans by the key of the new hire
   */
  RampRows(Today today, Ramps ramps, Map<String, PlanId> plans) {
    this.today = today;
    this.ramps = ramps;
    this.plans = Map.copyOf(plans);
  }

  void agree(WriteTx tx, List<Row> rows) {
    Map<String, Row> agreed = new HashMap<>();
    for (Row row : rows) {
      PlanId plan = plan(row);
      Row.put(agreed, "newHire", row, same -> same);
      List<Integer> own = numbers(row, "own");
      List<Integer> coHandled = numbers(row, "coHandled");
      if (own.size() != coHandled.size()) {
        throw row.error("own has " + own.size() + " months, coHandled " + coHandled.size());
      }
      List<Cases> months = new ArrayList<>();
      for (int i = 0; i < own.size(); i++) {
        int place = i;
        months.add(row.checked(() -> new Cases(own.get(place), coHandled.get(place))));
      }
      row.run(() -> ramps.recordAgreed(tx, plan, months));
    }
  }

  /**
   * Notes the rows. What is noted for a week is noted on its Friday, or now when that has not come.
   */
  void note(WriteTx tx, List<Row> rows, Staff staff) {
    Map<List<String>, Row> noted = new HashMap<>();
    for (Row row : rows) {
      PlanId plan = plan(row);
      LocalDate week = week(row, staff.latest(row, "newHire").firstDay());
      Row earlier = noted.putIfAbsent(List.of(row.text("newHire"), row.text("week")), row);
      if (earlier != null) {
        throw row.error("the week is noted on line " + earlier.line() + " too");
      }
      int own = number(row, "own", row.text("own"));
      int coHandled = number(row, "coHandled", row.text("coHandled"));
      Cases cases = row.checked(() -> new Cases(own, coHandled));
      ramps.recordNoted(tx, plan, week, cases, notedAt(week));
    }
  }

  private PlanId plan(Row row) {
    PlanId plan = plans.get(row.text("newHire"));
    if (plan == null) {
      throw row.error("newHire names '" + row.text("newHire") + "', who has no plan");
    }
    return plan;
  }

  private LocalDate week(Row row, LocalDate employed) {
    int weeks = number(row, "week", row.text("week"));
    if (weeks > 0 || weeks < -MOST_WEEKS_BACK) {
      throw row.error("week is " + weeks + "; it takes -" + MOST_WEEKS_BACK + " to 0");
    }
    LocalDate week = CaseCount.weekOf(today.date()).plusWeeks(weeks);
    if (week.isBefore(CaseCount.weekOf(employed)) || employed.isAfter(today.date())) {
      throw row.error("week lies before the first day, which is " + employed);
    }
    return week;
  }

  private Instant notedAt(LocalDate week) {
    LocalDate friday = week.plusDays(DayOfWeek.FRIDAY.getValue() - DayOfWeek.MONDAY.getValue());
    Instant usual = friday.atTime(NOTED).atZone(today.zone()).toInstant();
    return usual.isBefore(today.now()) ? usual : today.now();
  }

  private static List<Integer> numbers(Row row, String column) {
    return row.words(column).stream().map(word -> number(row, column, word)).toList();
  }

  private static int number(Row row, String column, String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw row.error(column + " holds '" + text + "', not a number");
    }
    return Integer.parseInt(text);
  }
}
