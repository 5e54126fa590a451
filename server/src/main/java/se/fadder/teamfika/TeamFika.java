package se.fadder.teamfika;

import static java.util.stream.Collectors.toSet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.PartTime;
import se.fadder.people.UnitId;

/**
 * The fika of a team: of whoever is employed in that very unit.
 *
 * @param weekdays as they are stored: "135" is Monday, Wednesday and Friday
 * @param place null where none is said
 * @param ended whether there is none any more
 * @param revision raised whenever it is set or ended
 */
public record TeamFika(
    TeamFikaId id,
    UnitId unitId,
    String weekdays,
    LocalTime begins,
    int minutes,
    @Nullable String place,
    boolean ended,
    int revision) {
  /** The fewest minutes that one lasts. */
  static final int SHORTEST = 5;

  /** The most. */
  static final int LONGEST = 120;

  /** The most characters of its place. */
  static final int LONGEST_PLACE = 60;

  static String weekdays(Set<DayOfWeek> days) {
    return PartTime.weekdays(days);
  }

  /** The weekdays on which there is one, Monday first. */
  List<DayOfWeek> days() {
    return weekdays.chars().mapToObj(digit -> DayOfWeek.of(digit - '0')).toList();
  }

  boolean isOn(LocalDate day) {
    return !ended && days().contains(day.getDayOfWeek());
  }

  /** When it ends; one that would last beyond midnight is not taken. */
  LocalTime ends() {
    return begins.plusMinutes(minutes);
  }

  /** The same once there is none any more. */
  TeamFika asEnded() {
    return new TeamFika(id, unitId, weekdays, begins, minutes, place, true, revision + 1);
  }

  /** The units of some fikas. */
  static Set<UnitId> units(Collection<TeamFika> fikas) {
    return fikas.stream().map(TeamFika::unitId).collect(toSet());
  }
}
