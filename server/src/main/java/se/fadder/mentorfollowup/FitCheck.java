package se.fadder.mentorfollowup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.mentorship.MentorshipId;

/**
 * A fit check: how it goes with the main mentor, asked of the newcomer some weeks after the
 * mentorship began.
 *
 * @param round the first or the second of a mentorship
 * @param askedOn the day on which it was asked
 * @param answer null while they have not said
 * @param answeredOn null while they have not said
 */
public record FitCheck(
    FitCheckId id,
    MentorshipId mentorshipId,
    PersonId mentorId,
    PersonId newHireId,
    int round,
    LocalDate askedOn,
    @Nullable FitAnswer answer,
    boolean wantsToTalk,
    @Nullable LocalDate answeredOn) {
  /** How many days it may be answered after the one on which it is asked. */
  static final int OPEN_DAYS = 10;

  /** The last day on which it may be answered. */
  public LocalDate lastDay() {
    return askedOn.plusDays(OPEN_DAYS);
  }

  /** Whether it may be answered, or answered otherwise on the day of the answer. */
  boolean isOpenOn(LocalDate day) {
    return !day.isBefore(askedOn)
        && !day.isAfter(lastDay())
        && (answeredOn == null || answeredOn.equals(day));
  }
}
