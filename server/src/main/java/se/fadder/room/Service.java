package se.fadder.room;

/**
 * A service that a room runs for as long as the server does. Whatever it needs was made before: to
 * start it is the last step, and to close what that returns stops it.
 */
@FunctionalInterface
public interface Service {
  /** Starts the service, before anybody is let in. */
  AutoCloseable start();
}
