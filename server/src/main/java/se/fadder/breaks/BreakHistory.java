package se.fadder.breaks;

import static java.util.stream.Collectors.groupingBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import se.fadder.db.Tx;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;

/** The weeks of the viewer's own breaks. There is no way to ask for anybody else's. */
public final class BreakHistory {
  /** The most weeks that are shown at once: all those of the most days that are kept. */
  static final int MOST_WEEKS = 54;

  private static final int DAYS = 7;

  private final Today today;

  BreakHistory(Today today) {
    this.today = today;
  }

  /** So many weeks, this one first. */
  public List<BreakWeek> weeks(Tx tx, Viewer viewer, int number) {
    LocalDate monday = monday(today.date());
    LocalDate first = monday.minusWeeks(number - 1L);
    Past past = past(tx, viewer, first, monday.plusDays(DAYS));
    List<BreakWeek> weeks = new ArrayList<>();
    for (LocalDate week = monday; !week.isBefore(first); week = week.minusDays(DAYS)) {
      weeks.add(past.week(week));
    }
    return weeks;
  }

  /** The week of a day. */
  public BreakWeek week(Tx tx, Viewer viewer, LocalDate day) {
    LocalDate monday = monday(day);
    return past(tx, viewer, monday, monday.plusDays(DAYS)).week(monday);
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private Past past(Tx tx, Viewer viewer, LocalDate first, LocalDate end) {
    BreakHistorySql sql = tx.sql(BreakHistorySql.class);
    return new Past(
        sql.told(viewer.person(), first, end).stream().collect(groupingBy(BreakSlot::day)),
        sql.unprompted(viewer.person(), first, end).stream().collect(groupingBy(TakenBreak::day)),
        today.now());
  }

  /** What there was on each day, as it stands now. */
  private record Past(
      Map<LocalDate, List<BreakSlot>> slots,
      Map<LocalDate, List<TakenBreak>> unprompted,
      Instant now) {

    BreakWeek week(LocalDate monday) {
      TreeSet<LocalDate> days = new TreeSet<>(slots.keySet());
      days.addAll(unprompted.keySet());
      List<LocalDate> ofWeek = List.copyOf(days.subSet(monday, monday.plusDays(DAYS)));
      return new BreakWeek(monday, counts(ofWeek), ofWeek.stream().map(this::day).toList());
    }

    private BreakHistoryDay day(LocalDate date) {
      List<BreakSlot> shown =
          slots.getOrDefault(date, List.of()).stream()
              .filter(slot -> slot.state() != BreakSlotState.DROPPED)
              .toList();
      return new BreakHistoryDay(
          date, counts(List.of(date)), shown, unprompted.getOrDefault(date, List.of()));
    }

    private BreakCounts counts(List<LocalDate> days) {
      return BreakCounts.of(
          days.stream().flatMap(day -> slots.getOrDefault(day, List.of()).stream()).toList(),
          days.stream().flatMap(day -> unprompted.getOrDefault(day, List.of()).stream()).toList(),
          now);
    }
  }
}
