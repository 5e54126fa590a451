package se.fadder.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.supervision.SessionId;

/**
 * A commitment: what somebody does by a day, as it was agreed.
 *
 * @param sessionId the session in which it was agreed; null for none
 * @param personId who does it
 * @param withId whom it was agreed with, apart from a session; null for one of a session
 * @param madeBy who wrote it down
 * @param doneAt null while it is not done
 */
public record Commitment(
    CommitmentId id,
    @Nullable SessionId sessionId,
    PersonId personId,
    @Nullable PersonId withId,
    PersonId madeBy,
    String text,
    LocalDate due,
    Instant madeAt,
    @Nullable Instant doneAt) {
  /** The most characters of its text. */
  public static final int LONGEST = 500;

  /** Those who are named in it, some of them twice. */
  Stream<PersonId> named() {
    return Stream.of(personId, madeBy, withId).filter(Objects::nonNull);
  }
}
