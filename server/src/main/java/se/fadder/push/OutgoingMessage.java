package se.fadder.push;

import java.time.Duration;
import java.time.Instant;
import se.fadder.fcm.FcmMessage;
import se.fadder.fcm.Urgency;

/**
 * An outgoing message: a delivery with all that is needed to send it.
 *
 * @param mayBeThere whether it was handed over before and nobody knows what came of it
 */
record OutgoingMessage(
    Delivery delivery,
    Device device,
    Notification notification,
    ReminderKind kind,
    boolean mayBeThere) {
  /** The state of the delivery when Firebase does not take it this time. */
  DeliveryState untaken() {
    return mayBeThere ? DeliveryState.WAITING : DeliveryState.HELD;
  }

  /** The message that is handed to Firebase at that moment. */
  FcmMessage message(Instant now) {
    Duration left = Duration.between(now, notification.expiresAt());
    Duration timeToLive = left.compareTo(kind.timeToLive()) < 0 ? left : kind.timeToLive();
    return new FcmMessage(
        device.token(),
        device.tokenKind(),
        device.platform(),
        delivery.id().value().toString(),
        kind.name(),
        notification.expiresAt(),
        timeToLive,
        kind.isUrgent() ? Urgency.HIGH : Urgency.NORMAL);
  }
}
