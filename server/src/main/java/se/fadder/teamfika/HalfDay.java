package se.fadder.teamfika;

import java.time.LocalTime;

/** A half of a day. */
public enum HalfDay {
  /** Until noon. */
  MORNING,
  /** From noon on. */
  AFTERNOON;

  /** The half that a time of day lies in. */
  public static HalfDay of(LocalTime time) {
    return time.isBefore(LocalTime.NOON) ? MORNING : AFTERNOON;
  }
}
