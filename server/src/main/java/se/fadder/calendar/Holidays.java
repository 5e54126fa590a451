package se.fadder.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The Swedish public holidays of the law 1989:253, Sundays aside. */
final class Holidays {
  /** The days that Jollyday counts among the holidays and the law does not. */
  private static final Set<String> NOT_BY_LAW =
      Set.of("MIDSUMMER_EVE", "CHRISTMAS_EVE", "NEW_YEARS_EVE");

  /**
   * The holder of Jollyday's calendar, made when it is first asked, for that takes a good part of
   * the time of a start.
   */
  private static final class Swedish {
    static final HolidayManager MANAGER =
        HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));
  }

  private final Map<Integer, Map<String, LocalDate>> byYear = new ConcurrentHashMap<>();

  /** All holidays of a year. */
  Collection<LocalDate> in(int year) {
    return named(year).values();
  }

  LocalDate dateOf(String holiday, int year) {
    LocalDate date = named(year).get(holiday);
    if (date == null) {
      throw new IllegalStateException("no holiday " + holiday + " in " + year);
    }
    return date;
  }

  private Map<String, LocalDate> named(int year) {
    return byYear.computeIfAbsent(year, this::load);
  }

  private Map<String, LocalDate> load(int year) {
    return Swedish.MANAGER.getHolidays(Year.of(year)).stream()
        .filter(holiday -> !NOT_BY_LAW.contains(holiday.getPropertiesKey()))
        .collect(Collectors.toMap(Holiday::getPropertiesKey, Holiday::getDate));
  }
}
