package se.fadder.mentorship;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.Availability;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.people.Employment;
import se.fadder.people.RoleAssignment;
import se.fadder.people.UnitPath;

/**
 * A colleague who may become somebody's main mentor.
 *
 * @param employments all of them, the newest first
 * @param leads where the person is manager, today or later
 * @param seats how many newcomers the person takes at a time
 * @param taken the main mentorships that have not ended on the day of reading, and those asked for
 * @param pause in which the person takes nobody new; null when there is none
 * @param availability from the day of reading on
 */
public record MentorCandidate(
    PersonId id,
    String sortKey,
    List<Employment> employments,
    List<RoleAssignment> leads,
    int seats,
    int taken,
    MentorRoom room,
    @Nullable Term pause,
    Set<SkillId> areas,
    Set<SkillId> languages,
    Availability availability) {

  public MentorCandidate {
    employments = List.copyOf(employments);
    leads = List.copyOf(leads);
    areas = Set.copyOf(areas);
    languages = Set.copyOf(languages);
  }

  /** How many more newcomers there are seats for; 0 also for a mentor who has too many. */
  public int freeSeats() {
    return Math.max(0, seats - taken);
  }

  /** The units in which the person works on a day; empty when not employed then. */
  public List<UnitPath> unitPaths(LocalDate day) {
    return employments.stream()
        .filter(at -> at.term().includes(day))
        .map(Employment::unitPath)
        .toList();
  }

  /** The weekdays on which the person works at that time. */
  public Set<DayOfWeek> weekdays(LocalDate day) {
    return availability.weekdays(day);
  }
}
