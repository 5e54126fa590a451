package se.fadder.signin;

import java.time.Instant;
import se.fadder.kernel.PersonId;

/**
 * An invitation: a person may open an account or choose a new password, once, with the token that
 * was made for it.
 *
 * @param way how it reaches the person
 * @param createdBy who made it, and lets the person in as long as they might still make it
 */
public record Invitation(
    InvitationId id,
    PersonId personId,
    InvitationKind kind,
    InvitationWay way,
    PersonId createdBy,
    Instant createdAt,
    Instant expiresAt) {
  static Invitation of(
      InvitationId id,
      PersonId person,
      InvitationKind kind,
      InvitationWay way,
      PersonId by,
      Instant now) {
    return new Invitation(id, person, kind, way, by, now, now.plus(kind.valid));
  }

  boolean isOver(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
