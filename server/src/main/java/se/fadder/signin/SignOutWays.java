package se.fadder.signin;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The ways on after a sign-out: a room that has begun a session in a way of its own may send the
 * browser somewhere to be signed out there as well. Added before the start.
 */
public final class SignOutWays {
  private final List<Way> ways = new CopyOnWriteArrayList<>();

  /** A way on from the sessions that one room has begun. */
  @FunctionalInterface
  public interface Way {
    /** Where to go on after that session, which has not ended yet; empty for one of others. */
    Optional<URI> after(SignInSession session);
  }

  public void add(Way way) {
    ways.add(way);
  }

  Optional<URI> after(SignInSession session) {
    return ways.stream().flatMap(way -> way.after(session).stream()).findFirst();
  }
}
