package se.fadder.http;

import java.util.Optional;
import se.fadder.kernel.Viewer;
import se.fadder.signin.SignIn;

/** Knows who is signed in with a token, from a cookie or of a native client. */
@FunctionalInterface
public interface SignedIn {
  /** Knows those who have signed in. */
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

  /** The one whose token it is; empty when it is unknown or has expired. */
  Optional<Viewer> viewer(String token);

  /** Whether the token still is somebody's. Unlike the other, to ask does not count as use. */
  default boolean lasts(String token) {
    return viewer(token).isPresent();
  }
}
