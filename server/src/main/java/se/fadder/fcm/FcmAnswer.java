package se.fadder.fcm;

import java.time.Duration;
import java.util.Optional;

/** The answers to sending a message. None of them holds a token. */
public sealed interface FcmAnswer {
  /**
   * FCM has it and will try to deliver it.
   *
   * @param name that FCM has given it
   */
  record Accepted(String name) implements FcmAnswer {}

  /** The token is no longer, or has never been, that of a device. */
  record Unregistered() implements FcmAnswer {}

  /** The token is of a device that has registered with another project. */
  record WrongSender() implements FcmAnswer {}

  /** The text that was taken for a token is none. */
  record BadToken() implements FcmAnswer {}

  /**
   * FCM does not understand the message: a bug of the server's.
   *
   * @param reason the field and what FCM says about it
   */
  record BadMessage(String reason) implements FcmAnswer {}

  /** More was sent than may be, in all or to this device. */
  record TooMany(Optional<Duration> retryAfter) implements FcmAnswer {}

  /** FCM did not answer, or could not do it now. It may still have taken the message. */
  record Unavailable(Optional<Duration> retryAfter, String reason) implements FcmAnswer {}

  /** The credentials are refused, those for FCM or those that FCM has for the device's platform. */
  record Unauthorized(String reason) implements FcmAnswer {}

  /** The answers without their details, such as to count them by. */
  enum Kind {
    ACCEPTED,
    UNREGISTERED,
    WRONG_SENDER,
    BAD_TOKEN,
    BAD_MESSAGE,
    TOO_MANY,
    UNAVAILABLE,
    UNAUTHORIZED
  }

  default Kind kind() {
    return switch (this) {
      case Accepted _ -> Kind.ACCEPTED;
      case Unregistered _ -> Kind.UNREGISTERED;
      case WrongSender _ -> Kind.WRONG_SENDER;
      case BadToken _ -> Kind.BAD_TOKEN;
      case BadMessage _ -> Kind.BAD_MESSAGE;
      case TooMany _ -> Kind.TOO_MANY;
      case Unavailable _ -> Kind.UNAVAILABLE;
      case Unauthorized _ -> Kind.UNAUTHORIZED;
    };
  }
}
