package se.fadder.fcm;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A message to one device. What leaves the server says nothing about a person: the client writes
 * the text from the kind.
 *
 * @param token that the device has registered with
 * @param id random; what the device answers with
 * @param kind such as {@code STEPS_DUE}; a later message of the same kind takes the place of one
 *     that has not arrived
 * @param expires when the device should no longer show it
 * @param timeToLive how long it may be under way
 */
public record FcmMessage(
    String token,
    TokenKind tokenKind,
    Platform platform,
    String id,
    String kind,
    Instant expires,
    Duration timeToLive,
    Urgency urgency) {
  /**
   * The longest time to live: FCM keeps nothing for longer; its page "Set the lifespan of a
   * message" says 2,419,200 seconds.
   */
  public static final Duration LONGEST = Duration.ofDays(28);

  /**
   * The form of a kind, which is the topic of a web push as well, and that has at most 32
   * characters (RFC 8030).
   */
  private static final Pattern KIND = Pattern.compile("[A-Z_]{1,32}");

  /**
   * Creates a message that FCM takes.
   *
   * @throws IllegalArgumentException otherwise
   */
  public FcmMessage {
    if (token.isBlank() || id.isBlank()) {
      throw new IllegalArgumentException("a message has a token and an id");
    }
    if (!KIND.matcher(kind).matches()) {
      throw new IllegalArgumentException("'" + kind + "' is no kind");
    }
    if (!timeToLive.isPositive() || timeToLive.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a message cannot live for " + timeToLive);
    }
  }

  /** Leaves out the token, which is nobody's business. */
  @Override
  public String toString() {
    return "FcmMessage[" + id + " " + kind + " to " + platform + " until " + expires + "]";
  }
}
