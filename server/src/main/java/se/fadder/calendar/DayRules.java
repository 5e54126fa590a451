package se.fadder.calendar;

import java.util.EnumSet;
import java.util.Set;

/**
 * The employer's rules for eves.
 *
 * @param free eves on which nobody works
 * @param shortened eves on which the working day is shorter; they count as working days
 */
public record DayRules(Set<Eve> free, Set<Eve> shortened) {
  public DayRules {
    free = Set.copyOf(free);
    shortened = Set.copyOf(shortened);
    EnumSet<Eve> both = EnumSet.noneOf(Eve.class);
    both.addAll(free);
    both.retainAll(shortened);
    if (!both.isEmpty()) {
      throw new IllegalArgumentException("both free and shortened: " + both);
    }
  }

  /** The rules of most Swedish municipalities. */
  public static DayRules usual() {
    return new DayRules(
        EnumSet.of(Eve.MIDSUMMER_EVE, Eve.CHRISTMAS_EVE, Eve.NEW_YEARS_EVE),
        EnumSet.of(
            Eve.TWELFTH_NIGHT,
            Eve.MAUNDY_THURSDAY,
            Eve.WALPURGIS_NIGHT,
            Eve.DAY_BEFORE_ASCENSION,
            Eve.ALL_SAINTS_EVE,
            Eve.DAY_BEFORE_CHRISTMAS_EVE));
  }
}
