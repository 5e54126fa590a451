package se.fadder.http;

import java.util.Optional;
import se.fadder.kernel.Viewer;
import se.fadder.signin.SignIn;

/** The look-up of who is signed in with a token, from a cookie or of a native client. */
@FunctionalInterface
public interface SignedIn {
  /** The look-up among the sign-in sessions. */
  static SignedIn by(SignIn signIn) {
    return new SignedIn() {
      @Override
      public Optional<Viewer> viewer(String token) {
        return signIn.viewerOf(token);
      }

      @Override
      public boolean lasts(String token) {
        return signIn.isLasting(token);
      }
    };
  }

  /** The viewer whose token it is; empty when it is unknown or has expired. */
  Optional<Viewer> viewer(String token);

  /**
   * Whether the token still is somebody's. Unlike {@link #viewer}, to ask does not count as use.
   */
  default boolean lasts(String token) {
    return viewer(token).isPresent();
  }
}
