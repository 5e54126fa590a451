package se.fadder.push;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import se.fadder.fcm.FcmAnswer;

/**
 * The retries of deliveries, by what an answer of Firebase means: the delivery has arrived, is
 * over, or is tried again while it is worth something. The pause doubles with each attempt and is
 * drawn at random up to that, so that many that failed together do not come back together.
 *
 * @see <a href="https://firebase.google.com/docs/cloud-messaging/scale-fcm">Firebase: retry with
 *     exponential back-off and jitter, and as Retry-After says</a>
 */
final class Retries {
  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final int MOST_DOUBLINGS = 6;

  private final RandomGenerator random;

  Retries(RandomGenerator random) {
    this.random = random;
  }

  /**
   * The delivery after an attempt to send it.
   *
   * @param again when it is to be tried again, if it is
   */
  record AfterAttempt(Delivery delivery, Optional<Instant> again) {}

  AfterAttempt of(ConcurrentSender.Receipt receipt, Instant now, Optional<Instant> rest) {
    Delivery delivery = receipt.message().delivery();
    DeliveryState untaken = receipt.message().untaken();
    Instant end = receipt.message().notification().expiresAt();
    if (receipt.answer().isEmpty()) {
      Instant again = spread(rest.orElse(now), FIRST);
      return retry(delivery.in(untaken, "rest"), again, end);
    }
    return switch (receipt.answer().get()) {
      case FcmAnswer.Accepted _ -> new AfterAttempt(delivery.sent(now), Optional.empty());
      case FcmAnswer.Unregistered _, FcmAnswer.WrongSender _ -> failed(delivery, "unregistered");
      case FcmAnswer.BadToken _ -> failed(delivery, "token");
      case FcmAnswer.BadMessage _ -> failed(delivery, "message");
      case FcmAnswer.TooMany(var after) ->
          retry(delivery.tried(untaken, "quota"), again(delivery, now, after), end);
      case FcmAnswer.Unauthorized _ ->
          retry(
              delivery.tried(untaken, "credentials"), again(delivery, now, Optional.empty()), end);
      case FcmAnswer.Unavailable(var after, var _) ->
          retry(
              delivery.tried(DeliveryState.WAITING, "unavailable"),
              again(delivery, now, after),
              end);
    };
  }

  /** Whether the token is no device's any more. */
  static boolean isGone(FcmAnswer answer) {
    return answer instanceof FcmAnswer.Unregistered || answer instanceof FcmAnswer.WrongSender;
  }

  private static AfterAttempt failed(Delivery delivery, String reason) {
    return new AfterAttempt(delivery.tried(DeliveryState.FAILED, reason), Optional.empty());
  }

  private static AfterAttempt retry(Delivery delivery, Instant again, Instant end) {
    return again.isBefore(end)
        ? new AfterAttempt(delivery, Optional.of(again))
        : new AfterAttempt(delivery.in(DeliveryState.FAILED, "over"), Optional.empty());
  }

  private Instant again(Delivery delivery, Instant now, Optional<Duration> after) {
    int doublings = Math.min(delivery.attempts(), MOST_DOUBLINGS);
    return spread(now.plus(after.orElse(Duration.ZERO)), FIRST.multipliedBy(1L << doublings));
  }

  private Instant spread(Instant from, Duration over) {
    return from.plusMillis(1 + random.nextLong(over.toMillis()));
  }
}
