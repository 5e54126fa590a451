package se.fadder.fcm;

import java.util.Locale;
import java.util.Map;

/**
 * The fields of a message for each service that carries it. All of them are told the same: until
 * when, how urgent, and that the kind is the key by which a later message replaces an earlier one,
 * so that one sent twice is seen once.
 */
final class FcmFields {
  private FcmFields() {}

  /** The fields that reach the client itself. */
  static Map<String, String> data(FcmMessage message) {
    return Map.of("id", message.id(), "kind", message.kind(), "expires", epochSecond(message));
  }

  /** The headers of web push (RFC 8030). */
  static Map<String, String> webHeaders(FcmMessage message) {
    return Map.of(
        "TTL", String.valueOf(message.timeToLive().toSeconds()),
        "Urgency", message.urgency().name().toLowerCase(Locale.ROOT),
        "Topic", message.kind());
  }

  /** The headers of Apple's service. */
  static Map<String, String> appleHeaders(FcmMessage message) {
    return Map.of(
        "apns-push-type",
        "alert",
        "apns-expiration",
        epochSecond(message),
        "apns-priority",
        message.urgency() == Urgency.HIGH ? "10" : "5",
        "apns-collapse-id",
        message.kind());
  }

  /** The key of the title among the texts of the app on an Apple device. */
  static String titleKey(FcmMessage message) {
    return message.kind() + "_TITLE";
  }

  /** The key of the text below the title. */
  static String textKey(FcmMessage message) {
    return message.kind() + "_TEXT";
  }

  private static String epochSecond(FcmMessage message) {
    return String.valueOf(message.expires().getEpochSecond());
  }
}
