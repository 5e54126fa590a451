package se.fadder.breakplans;

/** What a person or a unit says of a {@link UsualBreak}. */
public enum BreakChoice {
  /** It falls as in the unit, or for a unit as in the one above it. */
  AS_ABOVE,
  /** It has a time of their own. */
  SET,
  /** There is none. */
  OFF
}
