package se.fadder.breakplans;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the breaks that every plan has a place for. What a unit says of it holds for whoever works
 * there and says nothing else.
 */
public enum UsualBreak {
  MORNING_FIKA(BreakKind.FIKA, time(Weekdays.ALL, "09:30", null, Minutes.FIKA)),
  LUNCH_WALK(BreakKind.WALK, time(Weekdays.ALL, "11:30", "13:00", Minutes.WALK)),
  AFTERNOON_FIKA(BreakKind.FIKA, time(Weekdays.ALL, "14:30", null, Minutes.FIKA)),
  WELLNESS_HOUR(BreakKind.WELLNESS, null),
  WIND_DOWN(
      BreakKind.WIND_DOWN,
      time(Weekdays.of(Set.of(DayOfWeek.FRIDAY)), "15:00", null, Minutes.WIND_DOWN));

  /** A UUID of version 7 whose time is the beginning of 1970, so that no other thing has it. */
  private static final long FIRST_HALF = 0x7000L;

  private static final long SECOND_HALF = 0x8000_0000_0000_0001L;

  private static final class Minutes {
    static final int FIKA = 15;
    static final int WALK = 20;
    static final int WIND_DOWN = 15;
  }

  private final BreakKind kind;
  private final @Nullable BreakTime builtIn;

  UsualBreak(BreakKind kind, @Nullable BreakTime builtIn) {
    this.kind = kind;
    this.builtIn = builtIn;
  }

  private static BreakTime time(
      Weekdays weekdays, String begins, @Nullable String ends, int minutes) {
    return new BreakTime(
        weekdays, LocalTime.parse(begins), ends == null ? null : LocalTime.parse(ends), minutes);
  }

  public BreakKind kind() {
    return kind;
  }

  /** When it falls where nobody has said anything; null for one that there is not then. */
  @Nullable BreakTime builtIn() {
    return builtIn;
  }

  /** The identifier that it has in all plans. */
  public BreakItemId itemId() {
    return new BreakItemId(new UUID(FIRST_HALF, SECOND_HALF + ordinal()));
  }
}
