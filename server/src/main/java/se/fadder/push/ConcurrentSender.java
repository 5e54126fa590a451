package se.fadder.push;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import se.fadder.fcm.CircuitBreaker;
import se.fadder.fcm.FcmAnswer;
import se.fadder.fcm.MessageSender;

/**
 * The sender of messages to Firebase, many at a time, while it takes them. It knows nothing of the
 * database.
 */
final class ConcurrentSender {
  private final MessageSender sender;
  private final CircuitBreaker circuitBreaker;
  private final Clock clock;
  private final Semaphore turns;

  ConcurrentSender(MessageSender sender, CircuitBreaker circuitBreaker, Clock clock) {
    this.sender = sender;
    this.circuitBreaker = circuitBreaker;
    this.clock = clock;
    this.turns = new Semaphore(sender.atOnce());
  }

  /**
   * The receipt of a message.
   *
   * @param usedAt when the token was used, or would have been
   * @param answer empty when it was not handed over, because Firebase rests or it is too late
   */
  record Receipt(OutgoingMessage message, Instant usedAt, Optional<FcmAnswer> answer) {}

  /** Sends all messages and waits for all answers. */
  List<Receipt> send(List<OutgoingMessage> parcels) {
    List<Future<Receipt>> sent = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      parcels.forEach(message -> sent.add(threads.submit(() -> send(message))));
    }
    return sent.stream().map(Future::resultNow).toList();
  }

  /**
   * Sends one message. Whether it is worth it is looked at when its turn has come: until then time
   * may pass.
   */
  private Receipt send(OutgoingMessage message) {
    turns.acquireUninterruptibly();
    try {
      return sendNow(message);
    } finally {
      turns.release();
    }
  }

  private Receipt sendNow(OutgoingMessage message) {
    Instant now = clock.instant();
    if (!message.notification().expiresAt().isAfter(now) || !circuitBreaker.mayTry()) {
      return new Receipt(message, now, Optional.empty());
    }
    FcmAnswer answer = sender.send(message.message(now));
    circuitBreaker.note(answer);
    return new Receipt(message, now, Optional.of(answer));
  }

  /** The instant until which Firebase is left alone; empty when it is not. */
  Optional<Instant> restsUntil() {
    return circuitBreaker.restsUntil();
  }
}
