package se.fadder.signin;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;

/**
 * A sign-in session: one client that is signed in.
 *
 * @param browser by its own words at sign-in; null when it is none that is known
 * @param system by its own words at sign-in; null when it is none that is known
 * @param usedAt when it was last seen, to the hour
 */
public record SignInSession(
    SignInSessionId id,
    PersonId personId,
    ClientKind client,
    @Nullable String browser,
    @Nullable String system,
    Instant startedAt,
    Instant usedAt) {
  /** The longest that a session lasts that is used. */
  static final Duration LONGEST = Duration.ofDays(30);

  /** How long a session lasts while it is not used. */
  static final Duration IDLE = Duration.ofDays(7);

  /** How often the use is written down: not with every request, which would make each a write. */
  private static final Duration NOTED_EVERY = Duration.ofHours(1);

  public Instant endsAt() {
    return startedAt.plus(LONGEST);
  }

  boolean isOver(Instant now) {
    return !now.isBefore(endsAt()) || !now.isBefore(usedAt.plus(IDLE));
  }

  /** Whether it is the session through which the viewer asks. */
  boolean isOf(Viewer viewer) {
    return id.value().equals(viewer.session());
  }

  boolean isToBeNoted(Instant now) {
    return !now.isBefore(usedAt.plus(NOTED_EVERY));
  }
}
