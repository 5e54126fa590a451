package se.fadder.push;

import java.util.Collection;
import se.fadder.db.WriteTx;

/**
 * A listener that is told of notifications of people whom no device can tell, in the unit of work
 * that makes them.
 */
public interface UnsentListener {
  /** Called with notifications of kinds that may be told by letter; at least one. */
  void unsent(WriteTx tx, Collection<Notification> notifications);
}
