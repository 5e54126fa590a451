package se.fadder.signin;

import java.util.Arrays;
import java.util.Optional;

/** How a client keeps its token. */
public enum ClientKind {
  /** In a cookie that its scripts cannot read. */
  BROWSER,
  /** By its own means; it sends the token in a header. */
  NATIVE;

  /** By its name, or nothing when there is none by that. */
  static Optional<ClientKind> of(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }
}
