package se.fadder.http;

import java.util.Optional;
import se.fadder.kernel.Viewer;

/** Knows who is signed in with a token, from a cookie or of a native client. */
@FunctionalInterface
public interface SignedIn {
  /** The one whose token it is; empty when it is unknown or has expired. */
  Optional<Viewer> viewer(String token);

  /** Whether the token still is somebody's. Unlike the other, to ask does not count as use. */
  default boolean lasts(String token) {
    return viewer(token).isPresent();
  }
}
