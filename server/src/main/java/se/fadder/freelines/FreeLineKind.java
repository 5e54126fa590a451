package se.fadder.freelines;

/** The kinds of free lines. Each is read by itself, so that nobody has two lines in a batch. */
public enum FreeLineKind {
  /** What a leaver would keep here. */
  EXIT_KEEP,
  /** What a leaver would change here. */
  EXIT_CHANGE,
  PULSE_WEEK_2,
  PULSE_WEEK_6,
  PULSE_WEEK_12,
  PULSE_WEEK_26
}
