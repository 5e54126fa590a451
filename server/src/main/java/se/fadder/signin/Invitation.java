package se.fadder.signin;

import java.time.Duration;
import java.time.Instant;
import se.fadder.kernel.PersonId;

/** That somebody may open an account, once, with the token that was shown when it was made. */
public record Invitation(InvitationId id, PersonId personId, Instant createdAt, Instant expiresAt) {
  static final Duration VALID = Duration.ofDays(14);

  boolean isOver(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
