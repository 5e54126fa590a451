package se.fadder.db;

import se.fadder.kernel.Event;

/** Hears what units of work announce, on this server and on all that share its database. */
public interface EventListener {
  /**
   * Something has happened, and is stored. Of several alike that come close together some may be
   * left out. All listeners share one thread, so this must not wait.
   */
  void on(Event event);

  /** Some happenings may have been lost: whatever one waits for may have happened. */
  void missed();
}
