package se.fadder.mentorship;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Term;
import se.fadder.text.PlainText;

/**
 * A mentor's profile: how much room there is. What the mentor knows is told by {@link
 * ProfileSkills}.
 *
 * @param seats how many newcomers at a time
 * @param pauseFrom the first day on which the mentor takes nobody new; null when there is no pause
 * @param pauseTo the last of those days; null when there is no pause
 * @param greeting what a newcomer reads first; null when none was written
 * @param revision how often it was set; 0 for what nobody has set
 */
public record MentorProfile(
    PersonId personId,
    int seats,
    MentorRoom room,
    @Nullable LocalDate pauseFrom,
    @Nullable LocalDate pauseTo,
    @Nullable String greeting,
    int revision) {
  public static final int MOST_SEATS = 6;

  /** The most characters of a greeting. */
  public static final int LONGEST_GREETING = 300;

  /** The longest time ahead at which a pause may end, in years. */
  private static final int FARTHEST_YEARS = 2;

  /** The profile of somebody who has not set one. */
  static MentorProfile unset(PersonId person) {
    return new MentorProfile(
        person, MentorCandidates.USUAL_SEATS, MentorRoom.FAIR, null, null, null, 0);
  }

  /** The pause; null when there is none. */
  public @Nullable Term pause() {
    return pauseFrom == null ? null : new Term(pauseFrom, pauseTo);
  }

  /** The same profile without a pause that is over. */
  MentorProfile on(LocalDate day) {
    Term pause = pause();
    return pause != null && pause.endedBefore(day)
        ? new MentorProfile(personId, seats, room, null, null, greeting, revision)
        : this;
  }

  /** What is wrong with a profile that is to be set on a day; empty when nothing is. */
  public Optional<Problem> fault(LocalDate today) {
    if (pauseFrom == null && pauseTo != null) {
      return Optional.of(Problem.at("pauseFrom", "PAUSE_HALF_SET", "A pause has a first day."));
    }
    if (pauseFrom != null && pauseTo == null) {
      return Optional.of(Problem.at("pauseTo", "PAUSE_HALF_SET", "A pause has a last day."));
    }
    if (pauseFrom != null && pauseTo != null && pauseTo.isBefore(pauseFrom)) {
      return Optional.of(
          Problem.at("pauseTo", "ENDS_BEFORE_IT_BEGINS", "The last day is before the first."));
    }
    if (pauseTo != null && pauseTo.isAfter(today.plusYears(FARTHEST_YEARS))) {
      return Optional.of(Problem.at("pauseTo", "DAY_UNLIKELY", "No pause is so long."));
    }
    return Optional.ofNullable(greeting)
        .flatMap(text -> PlainText.fault(text.replace('\n', ' ')))
        .map(fault -> Problem.at("greeting", "INVALID", "The text " + fault + "."));
  }
}
