package se.fadder.push;

import java.util.Optional;
import java.util.UUID;
import se.fadder.db.Database;

/** Where what has arrived at a device leads in the client, for tests of other rooms. */
public final class Delivered {
  private Delivered() {}

  /** The address that a device is told for the delivery that it was sent. */
  public static Optional<String> leadsTo(
      Database database, Notifications notifications, String delivery) {
    DeliveryId id = new DeliveryId(UUID.fromString(delivery));
    return database
        .write(tx -> notifications.delivered(tx, id))
        .flatMap(Notifications.Arrived::leadsTo);
  }
}
