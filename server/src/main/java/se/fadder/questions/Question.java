package se.fadder.questions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.fadder.commitments.CommitmentId;
import se.fadder.kernel.PersonId;
import se.fadder.supervision.SeriesId;
import se.fadder.supervision.SessionId;

/**
 * A question, parked for the next time that somebody meets a mentor of theirs, or those of a series
 * of sessions.
 *
 * @param withId the mentor; null where it is for a series
 * @param seriesId null where it is for a mentor
 * @param endedAt null while it is open
 * @param endedBy who has answered it, or made something else of it
 * @param answer null where it was answered by word of mouth, or not at all
 * @param sessionId the session in which it ended; null for none
 * @param commitmentId what was promised; null for nothing
 * @param unseen whether somebody else has ended it and the author has not said that they saw it
 * @param reaches whether it is anybody's but the author's: whoever was asked mentors them today
 */
public record Question(
    QuestionId id,
    PersonId authorId,
    @Nullable PersonId withId,
    @Nullable SeriesId seriesId,
    String text,
    Instant parkedAt,
    QuestionState state,
    @Nullable Instant endedAt,
    @Nullable PersonId endedBy,
    @Nullable String answer,
    @Nullable SessionId sessionId,
    @Nullable CommitmentId commitmentId,
    boolean unseen,
    boolean reaches) {
  /** The most characters of a question, and of an answer. */
  public static final int LONGEST = 500;

  boolean isOpen() {
    return state == QuestionState.OPEN;
  }

  /** Whether the author is alone with it, as whoever was asked is their mentor no more. */
  public boolean alone() {
    return isOpen() && !reaches;
  }

  boolean isBy(PersonId person) {
    return authorId.equals(person);
  }

  boolean isFor(PersonId person) {
    return person.equals(withId);
  }
}
