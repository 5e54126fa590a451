package se.fadder.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** Counts the days on which people work: weekdays that are neither holidays nor free eves. */
public final class WorkingDays {
  /** Longer than any leave; beyond it the person's own calendar cannot be meant. */
  private static final int FARTHEST_DAYS = 3 * 366;

  private final Holidays holidays = new Holidays();
  private final DayRules rules;

  public WorkingDays(DayRules rules) {
    this.rules = rules;
  }

  /** What sort of day it is for the employer. */
  public DayKind kind(LocalDate day) {
    if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
        || holidays.includes(day)
        || rules.free().stream().anyMatch(eve -> falls(eve, day))) {
      return DayKind.FREE;
    }
    return rules.shortened().stream().anyMatch(eve -> falls(eve, day))
        ? DayKind.SHORT
        : DayKind.WORKING;
  }

  private boolean falls(Eve eve, LocalDate day) {
    return eve.in(day.getYear(), holidays).equals(day);
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
   * @throws IllegalArgumentException when no such day lies within three years for each working day
   *     counted, as for somebody who is never at work
   */
  public LocalDate count(LocalDate anchor, int count, Availability person) {
    LocalDate day = next(anchor, 1, person);
    for (int left = Math.abs(count); left > 0; left--) {
      int step = Integer.signum(count);
      day = next(day.plusDays(step), step, person);
    }
    return day;
  }

  private LocalDate next(LocalDate from, int step, Availability person) {
    return find(from, step, person)
        .orElseThrow(() -> new IllegalArgumentException("never at work around " + from));
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
