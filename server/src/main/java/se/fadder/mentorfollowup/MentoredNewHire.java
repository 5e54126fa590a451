package se.fadder.mentorfollowup;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.Availability;
import se.fadder.kernel.PersonId;
import se.fadder.mentorship.MentorshipId;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentId;
import se.fadder.people.UnitId;

/**
 * A newcomer with what is known of their mentors.
 *
 * @param employment in which they are mentored
 * @param unitId whose nearest managers are told
 * @param introduced the employment that is being introduced, in which they are to have a mentor;
 *     null where there is none
 * @param mentorships the main ones, the first one first
 * @param employments of each mentor
 * @param availability of each mentor, back to when an absence may have begun that counts
 * @param wantsToTalk the check in which they have said that they want to talk, and nobody has
 *     talked with them since; null where there is none
 * @param wish the one that there be another mentor; null where there is none
 */
record MentoredNewHire(
    Employment employment,
    UnitId unitId,
    @Nullable EmploymentId introduced,
    List<MainMentorship> mentorships,
    Map<PersonId, List<Employment>> employments,
    Map<PersonId, Availability> availability,
    @Nullable FitCheck wantsToTalk,
    @Nullable ChangeWish wish) {

  MentoredNewHire {
    mentorships = List.copyOf(mentorships);
    employments = Map.copyOf(employments);
    availability = Map.copyOf(availability);
  }

  PersonId id() {
    return employment.personId();
  }

  /** The mentorships that hold on the day or are agreed for later. */
  List<MainMentorship> lasting(LocalDate day) {
    return lasting(mentorships, day);
  }

  private static List<MainMentorship> lasting(List<MainMentorship> all, LocalDate day) {
    return all.stream().filter(m -> !m.term().endedBefore(day)).toList();
  }

  /**
   * Who is told of nothing here, also as a manager: the newcomer, and who is or is to be mentor.
   */
  Set<PersonId> selfAndMentors(LocalDate day) {
    return selfAndMentors(id(), mentorships, day);
  }

  static Set<PersonId> selfAndMentors(PersonId self, List<MainMentorship> all, LocalDate day) {
    Set<PersonId> people = new HashSet<>(Set.of(self));
    lasting(all, day).forEach(m -> people.add(m.mentorId()));
    return people;
  }

  /** A wish for another mentor than that of a mentorship. */
  record ChangeWish(MentorshipId mentorshipId, PersonId newHireId, LocalDate wishedOn) {}
}
