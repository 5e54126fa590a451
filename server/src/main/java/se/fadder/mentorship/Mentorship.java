package se.fadder.mentorship;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;

/**
 * A mentorship: one person is another's mentor.
 *
 * @param newHireSortKey the newcomer's place in Swedish order
 * @param lastDay null when none is set
 */
public record Mentorship(
    MentorshipId id,
    PersonId mentorId,
    PersonId newHireId,
    String newHireSortKey,
    MentorshipKind kind,
    LocalDate firstDay,
    @Nullable LocalDate lastDay) {

  public Term term() {
    return new Term(firstDay, lastDay);
  }
}
