package se.fadder.push;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.fcm.Platform;
import se.fadder.fcm.TokenKind;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.Language;

/**
 * A device that can receive push: one installation of a client.
 *
 * @param installation made by the client, once
 * @param sessionId the sign-in session through which it was registered last
 * @param name what its owner calls it
 * @param tokenAt when the token was registered last, anew or again
 * @param seenAt when it was last heard of
 * @param reachable false once Firebase has refused the token as malformed
 */
public record Device(
    DeviceId id,
    PersonId personId,
    UUID installation,
    @Nullable UUID sessionId,
    @Nullable String name,
    Platform platform,
    Language language,
    TokenKind tokenKind,
    String token,
    Instant tokenAt,
    Instant registeredAt,
    Instant seenAt,
    boolean reachable) {
  /** The longest time without a sign of life after which Firebase drops a token of Android. */
  static final Duration LONGEST_UNSEEN = Duration.ofDays(270);

  boolean isOf(Viewer viewer) {
    return sessionId != null && sessionId.equals(viewer.session());
  }

  /** The same device with what its owner's client says of it now. */
  Device registered(Registration as, @Nullable UUID session, Instant now) {
    return new Device(
        id,
        personId,
        installation,
        session,
        name,
        as.platform(),
        as.language(),
        as.tokenKind(),
        as.token(),
        now,
        registeredAt,
        now,
        true);
  }
}
