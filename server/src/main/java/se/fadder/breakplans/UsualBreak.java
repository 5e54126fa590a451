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
  MORNING_FIKA(BreakKind.FIKA, 1),
  LUNCH_WALK(BreakKind.WALK, 2),
  AFTERNOON_FIKA(BreakKind.FIKA, 3),
  WELLNESS_HOUR(BreakKind.WELLNESS, 4),
  WIND_DOWN(BreakKind.WIND_DOWN, 5);

  /** A UUID of version 7 whose time is the beginning of 1970, so that no other thing has it. */
  private static final long FIRST_HALF = 0x7000L;

  private static final long SECOND_HALF = 0x8000_0000_0000_0000L;

  private static final int FIKA_MINUTES = 15;
  private static final int WALK_MINUTES = 20;
  private static final int WIND_DOWN_MINUTES = 15;

  private final BreakKind kind;
  private final int number;

  UsualBreak(BreakKind kind, int number) {
    this.kind = kind;
    this.number = number;
  }

  public BreakKind kind() {
    return kind;
  }

  /** When it falls where nobody has said anything; null for one that there is not then. */
  @Nullable BreakTime builtIn() {
    return switch (this) {
      case MORNING_FIKA -> time(Weekdays.ALL, "09:30", null, FIKA_MINUTES);
      case LUNCH_WALK -> time(Weekdays.ALL, "11:30", "13:00", WALK_MINUTES);
      case AFTERNOON_FIKA -> time(Weekdays.ALL, "14:30", null, FIKA_MINUTES);
      case WELLNESS_HOUR -> null;
      case WIND_DOWN ->
          time(Weekdays.of(Set.of(DayOfWeek.FRIDAY)), "15:00", null, WIND_DOWN_MINUTES);
    };
  }

  private static BreakTime time(
      Weekdays weekdays, String begins, @Nullable String ends, int minutes) {
    return new BreakTime(
        weekdays, LocalTime.parse(begins), ends == null ? null : LocalTime.parse(ends), minutes);
  }

  /** The identifier that it has in all plans. */
  public BreakItemId itemId() {
    return new BreakItemId(new UUID(FIRST_HALF, SECOND_HALF + number));
  }
}
