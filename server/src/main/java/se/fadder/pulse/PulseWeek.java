package se.fadder.pulse;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import se.fadder.freelines.FreeLineKind;

/** The weeks after which newcomers are asked. */
public enum PulseWeek {
  WEEK_2(2, FreeLineKind.PULSE_WEEK_2),
  WEEK_6(6, FreeLineKind.PULSE_WEEK_6),
  WEEK_12(12, FreeLineKind.PULSE_WEEK_12),
  WEEK_26(26, FreeLineKind.PULSE_WEEK_26);

  /** How many days it may be answered after the one on which it is asked: until the next is far. */
  static final int OPEN_DAYS = 20;

  private final int weeks;
  private final FreeLineKind line;

  PulseWeek(int weeks, FreeLineKind line) {
    this.weeks = weeks;
    this.line = line;
  }

  /** The week in which somebody may answer who began on a day; most days there is none. */
  static Optional<PulseWeek> of(LocalDate firstDay, LocalDate today) {
    return Arrays.stream(values())
        .filter(
            week -> !today.isBefore(week.asked(firstDay)) && !today.isAfter(week.last(firstDay)))
        .findFirst();
  }

  /** How many weeks after the first day it is asked. */
  public int weeks() {
    return weeks;
  }

  FreeLineKind line() {
    return line;
  }

  private LocalDate asked(LocalDate firstDay) {
    return firstDay.plusWeeks(weeks);
  }

  /** The last day on which it may be answered. */
  LocalDate last(LocalDate firstDay) {
    return asked(firstDay).plusDays(OPEN_DAYS);
  }

  /** The earliest first day of whoever could answer on a day or later. */
  LocalDate earliest(LocalDate since) {
    return since.minusWeeks(weeks).minusDays(OPEN_DAYS);
  }

  /** The latest first day of whoever could answer by a day. */
  LocalDate latest(LocalDate until) {
    return until.minusWeeks(weeks);
  }
}
