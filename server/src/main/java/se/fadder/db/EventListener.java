package se.fadder.db;

import se.fadder.kernel.Event;

/**
 * A listener to the events that units of work publish, on this server and on all that share its
 * database.
 */
public interface EventListener {
  /**
   * Hears that something has happened, and is stored. Of several alike that come close together
   * some may be left out. All listeners share one thread, so this must not wait.
   */
  void on(Event event);

  /** Hears that some events may have been lost: whatever one waits for may have happened. */
  void missed();
}
