package se.fadder.signin;

import java.time.Instant;
import se.fadder.kernel.PersonId;

/**
 * That somebody may open an account or choose a new password, once, with the token that was shown
 * when it was made.
 */
public record Invitation(
    InvitationId id, PersonId personId, InvitationKind kind, Instant createdAt, Instant expiresAt) {
  static Invitation of(InvitationId id, PersonId person, InvitationKind kind, Instant now) {
    return new Invitation(id, person, kind, now, now.plus(kind.valid));
  }

  boolean isOver(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
