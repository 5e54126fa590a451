package se.fadder.mentorship;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/**
 * A request: somebody is asked to be a newcomer's main mentor.
 *
 * @param firstDay the first day on which they would be
 * @param answeredAt when it ended, in whatever way; null while it is open
 * @param unansweredAt when those who may pair were told that there is no answer; null if they were
 *     not
 * @param reason why it was declined; null when nobody has said
 */
public record MentorRequest(
    MentorRequestId id,
    PersonId newHireId,
    PersonId mentorId,
    LocalDate firstDay,
    MentorRequestState state,
    PersonId askedBy,
    Instant askedAt,
    @Nullable Instant answeredAt,
    @Nullable Instant unansweredAt,
    @Nullable String reason) {
  /** The most characters of a reason. */
  public static final int LONGEST_REASON = 300;

  boolean isOpen() {
    return state == MentorRequestState.ASKED;
  }
}
