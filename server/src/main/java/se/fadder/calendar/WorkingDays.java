package se.fadder.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The working days of people: weekdays that are neither holidays nor free eves. */
public final class WorkingDays {
  /**
   * The most days that are looked through: longer than any leave; beyond it the person's own
   * calendar cannot be meant.
   */
  private static final int FARTHEST_DAYS = 3 * 366;

  private final Holidays holidays = new Holidays();
  private volatile Known known;

  public WorkingDays(DayRules rules) {
    this.known = new Known(rules, new ConcurrentHashMap<>());
  }

  /** The rules, and what they make of the years that were asked for. */
  private record Known(DayRules rules, Map<Integer, Map<LocalDate, DayKind>> byYear) {}

  /** Goes by other rules from now on: the organisation has said which eves are free. */
  void follow(DayRules rules) {
    known = new Known(rules, new ConcurrentHashMap<>());
  }

  /** The rules that hold. */
  public DayRules rules() {
    return known.rules();
  }

  /** The kind of a day for the employer. */
  public DayKind kind(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
        ? DayKind.FREE
        : exceptions(day.getYear()).getOrDefault(day, DayKind.WORKING);
  }

  /** The days of a year that are not as their weekday is; found out once, for plans count many. */
  private Map<LocalDate, DayKind> exceptions(int year) {
    Known now = known;
    return now.byYear()
        .computeIfAbsent(
            year,
            some -> {
              Map<LocalDate, DayKind> kinds = new HashMap<>();
              now.rules()
                  .shortened()
                  .forEach(eve -> kinds.put(eve.in(some, holidays), DayKind.SHORT));
              now.rules().free().forEach(eve -> kinds.put(eve.in(some, holidays), DayKind.FREE));
              holidays.in(some).forEach(day -> kinds.put(day, DayKind.FREE));
              return Map.copyOf(kinds);
            });
  }

  /** Whether the person works on that day. */
  public boolean includes(LocalDate day, Availability person) {
    return kind(day) != DayKind.FREE && person.includes(day);
  }

  /**
   * The day that lies a number of the person's working days from an anchor.
   *
   * @param count 0 for the anchor itself, or the next day on which the person works when they do
   *     not work on it; 1 for the first working day after that one; -1 for the last before it
   * @return empty when no such day lies within three years for each working day counted, as for
   *     somebody who is never at work
   */
  public Optional<LocalDate> count(LocalDate anchor, int count, Availability person) {
    Optional<LocalDate> day = find(anchor, 1, person);
    int step = Integer.signum(count);
    for (int left = Math.abs(count); left > 0 && day.isPresent(); left--) {
      day = find(day.get().plusDays(step), step, person);
    }
    return day;
  }

  /** The first day from that one on on which the person works; empty when none is in sight. */
  public Optional<LocalDate> next(LocalDate from, Availability person) {
    return find(from, 1, person);
  }

  private Optional<LocalDate> find(LocalDate from, int step, Availability person) {
    LocalDate day = from;
    for (int passed = 0; passed < FARTHEST_DAYS; passed++) {
      if (includes(day, person)) {
        return Optional.of(day);
      }
      day = day.plusDays(step);
    }
    return Optional.empty();
  }
}
