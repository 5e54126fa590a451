package se.fadder.push;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/**
 * A delivery: a notification on its way to a device.
 *
 * @param attempts how often it was handed to Firebase in vain
 * @param reason why it is in its state, in a word; null while that needs none
 */
record Delivery(
    DeliveryId id,
    NotificationId notificationId,
    DeviceId deviceId,
    PersonId personId,
    DeliveryState state,
    int attempts,
    @Nullable Instant sentAt,
    @Nullable String reason) {
  /** The same delivery in another state. */
  Delivery in(DeliveryState next, @Nullable String why) {
    return new Delivery(id, notificationId, deviceId, personId, next, attempts, sentAt, why);
  }

  /** The same delivery after Firebase has not accepted it. */
  Delivery tried(DeliveryState next, String why) {
    return new Delivery(id, notificationId, deviceId, personId, next, attempts + 1, sentAt, why);
  }

  /** The same delivery after Firebase has accepted it. */
  Delivery sent(Instant at) {
    return new Delivery(
        id, notificationId, deviceId, personId, DeliveryState.SENT, attempts, at, null);
  }
}
