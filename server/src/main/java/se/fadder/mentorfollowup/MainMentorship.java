package se.fadder.mentorfollowup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.mentorship.MentorshipId;

/**
 * A mentorship of the main mentor.
 *
 * @param lastDay null when none is set
 */
record MainMentorship(
    MentorshipId id,
    PersonId mentorId,
    PersonId newHireId,
    LocalDate firstDay,
    @Nullable LocalDate lastDay) {

  Term term() {
    return new Term(firstDay, lastDay);
  }
}
