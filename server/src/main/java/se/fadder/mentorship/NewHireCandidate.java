package se.fadder.mentorship;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import se.fadder.kernel.PersonId;
import se.fadder.people.Employment;
import se.fadder.people.UnitPath;

/**
 * A newcomer for whom a mentor is looked for.
 *
 * @param firstDay on which the mentorship would begin
 * @param employments those that hold on that day, the newest first
 * @param areas in which the newcomer would learn
 * @param languages of which one would help to be shared
 * @param weekdays on which the newcomer works by then
 */
public record NewHireCandidate(
    PersonId id,
    String sortKey,
    LocalDate firstDay,
    List<Employment> employments,
    Set<SkillId> areas,
    Set<SkillId> languages,
    Set<DayOfWeek> weekdays) {

  public NewHireCandidate {
    employments = List.copyOf(employments);
    areas = Set.copyOf(areas);
    languages = Set.copyOf(languages);
    weekdays = Set.copyOf(weekdays);
  }

  /**
   * The unit of the newest employment.
   *
   * @throws java.util.NoSuchElementException when the newcomer is not employed on the first day
   */
  public UnitPath unitPath() {
    return employments.getFirst().unitPath();
  }
}
