package se.fadder.breakplans;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import se.fadder.kernel.Text;

/**
 * Some days of the week.
 *
 * @param text as ISO 8601 numbers them, in order: "135" is Monday, Wednesday and Friday
 */
public record Weekdays(String text) implements Text {
  /** Those on which people work. */
  public static final Weekdays ALL = of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

  public static Weekdays of(Collection<DayOfWeek> days) {
    return new Weekdays(
        days.stream().sorted().distinct().map(day -> "" + day.getValue()).collect(joining()));
  }

  public List<DayOfWeek> days() {
    return text.chars().mapToObj(digit -> DayOfWeek.of(digit - '0')).toList();
  }
}
