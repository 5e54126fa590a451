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

/**
 * Hands parcels to Firebase, many at a time, while it takes them. It knows nothing of the database.
 */
final class Courier {
  private final Sender sender;
  private final Breaker breaker;
  private final Clock clock;
  private final Semaphore turns;

  Courier(Sender sender, Breaker breaker, Clock clock) {
    this.sender = sender;
    this.breaker = breaker;
    this.clock = clock;
    this.turns = new Semaphore(sender.atOnce());
  }

  /**
   * What came of a parcel.
   *
   * @param usedAt when the token was used, or would have been
   * @param answer empty when it was not handed over, because Firebase rests or it is too late
   */
  record Receipt(Parcel parcel, Instant usedAt, Optional<FcmAnswer> answer) {}

  /** Sends all and waits for all answers. */
  List<Receipt> send(List<Parcel> parcels) {
    List<Future<Receipt>> sent = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      parcels.forEach(parcel -> sent.add(threads.submit(() -> send(parcel))));
    }
    return sent.stream().map(Future::resultNow).toList();
  }

  /** Whether it is worth it is looked at when its turn has come: until then time may pass. */
  private Receipt send(Parcel parcel) {
    turns.acquireUninterruptibly();
    try {
      return sendNow(parcel);
    } finally {
      turns.release();
    }
  }

  private Receipt sendNow(Parcel parcel) {
    Instant now = clock.instant();
    if (!parcel.notification().expiresAt().isAfter(now) || !breaker.mayTry()) {
      return new Receipt(parcel, now, Optional.empty());
    }
    FcmAnswer answer = sender.send(parcel.message(now));
    breaker.note(answer);
    return new Receipt(parcel, now, Optional.of(answer));
  }

  /** Until when Firebase is left alone; empty when it is not. */
  Optional<Instant> restsUntil() {
    return breaker.restsUntil();
  }
}
