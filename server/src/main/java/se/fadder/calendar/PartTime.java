package se.fadder.calendar;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;

/**
 * Part-time work: a person works on some weekdays only.
 *
 * @param lastDay null when none is set
 * @param weekdays the weekdays on which they work, as ISO 8601 numbers them: "1234" is Monday to
 *     Thursday
 */
public record PartTime(
    UUID id, PersonId personId, LocalDate firstDay, @Nullable LocalDate lastDay, String weekdays) {

  private static final Pattern WEEKDAYS = Pattern.compile("[1-7]{1,7}");

  public PartTime {
    if (!WEEKDAYS.matcher(weekdays).matches()) {
      throw new IllegalArgumentException("not weekdays: " + weekdays);
    }
  }

  /** The stored form of some weekdays. */
  public static String weekdays(Collection<DayOfWeek> days) {
    return days.stream().sorted().distinct().map(day -> "" + day.getValue()).collect(joining());
  }

  public List<DayOfWeek> workingDays() {
    return weekdays.chars().mapToObj(digit -> DayOfWeek.of(digit - '0')).toList();
  }

  public Term term() {
    return new Term(firstDay, lastDay);
  }
}
