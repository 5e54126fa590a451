package se.fadder.push;

import java.time.Duration;
import java.time.Instant;

/** A delivery with all that is needed to send it. */
record Parcel(Delivery delivery, Device device, Notification notification, ReminderKind kind) {
  /** What is handed to Firebase at that moment. */
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
        kind.urgency());
  }
}
