package se.fadder.agenda;

import java.time.LocalDate;

/** The times at which an agenda puts things, the most urgent first. */
public enum AgendaTime {
  LATE,
  TODAY,
  WEEK,
  LATER,
  /** Somebody else does it; the viewer waits. */
  WAITING;

  /** How many days ahead are still this week's. */
  public static final int WEEK_DAYS = 7;

  /** The time of what has a last day. */
  public static AgendaTime of(LocalDate due, LocalDate today) {
    return due.isBefore(today) ? LATE : upTo(due, today);
  }

  /** The time of what nobody is late with, such as preparing for a day. */
  public static AgendaTime upTo(LocalDate day, LocalDate today) {
    if (!day.isAfter(today)) {
      return TODAY;
    }
    return day.isAfter(today.plusDays(WEEK_DAYS)) ? LATER : WEEK;
  }
}
