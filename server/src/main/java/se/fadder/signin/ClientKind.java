package se.fadder.signin;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of clients, by how they keep their token. */
public enum ClientKind {
  /** In a cookie that its scripts cannot read. */
  BROWSER,
  /** By its own means; it sends the token in a header. */
  NATIVE;

  /** The kind of that name; empty when there is none. */
  public static Optional<ClientKind> of(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }
}
