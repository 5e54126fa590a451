package se.fadder.fcm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The circuit breaker of FCM: nothing is sent while FCM cannot take it. Failures in a row begin a
 * rest, which doubles each time that the one message let through after it fails as well, with full
 * jitter, so that several servers do not come back at once. What FCM itself asks for is waited out
 * at least.
 *
 * <p>A rest is kept as the instant at which it began, not as that at which it ends: a clock that is
 * put back cannot make it longer than it was, counted from then on.
 */
public final class CircuitBreaker {
  /** The most failures in a row before a rest: a message can also fail by itself. */
  static final int MOST_FAILURES = 5;

  static final Duration FIRST_REST = Duration.ofSeconds(1);
  static final Duration LONGEST_REST = Duration.ofMinutes(1);

  /** The longest rest that FCM is believed to ask for. */
  static final Duration LONGEST_ASKED = Duration.ofHours(1);

  /**
   * How long the one message that was let through is waited for: it may be lost without an answer;
   * then another one goes.
   */
  static final Duration LONGEST_TRIAL = Duration.ofSeconds(30);

  /** How soon to look whether the one that was let through has been answered. */
  static final Duration GLANCE = Duration.ofMillis(250);

  private static final int MOST_DOUBLINGS = 16;

  private final Clock clock;
  private final RandomGenerator random;

  private int failures;
  private int rests;
  private State state = State.SENDING;
  private Instant since = Instant.EPOCH;
  private Duration length = Duration.ZERO;

  public CircuitBreaker(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  private enum State {
    SENDING,
    RESTING,
    /** One message is let through and not answered yet. */
    TRYING
  }

  /** Whether a message may be sent now. After a rest this is so once, until that one is noted. */
  public synchronized boolean mayTry() {
    if (state == State.SENDING) {
      return true;
    }
    if (isRunning()) {
      return false;
    }
    begin(State.TRYING, LONGEST_TRIAL);
    return true;
  }

  /** The instant at which to ask again; empty when a message may be sent. */
  public synchronized Optional<Instant> restsUntil() {
    if (state == State.SENDING || !isRunning()) {
      return Optional.empty();
    }
    return Optional.of(state == State.TRYING ? clock.instant().plus(GLANCE) : since.plus(length));
  }

  private boolean isRunning() {
    Instant now = clock.instant();
    if (now.isBefore(since)) {
      since = now;
    }
    return now.isBefore(since.plus(length));
  }

  private void begin(State next, Duration howLong) {
    state = next;
    since = clock.instant();
    length = howLong;
  }

  /** Notes the answer to a message. */
  public synchronized void note(FcmAnswer answer) {
    switch (answer) {
      case FcmAnswer.Unavailable(var retryAfter, _) -> failed(retryAfter);
      case FcmAnswer.TooMany(var retryAfter) -> failed(retryAfter);
      case FcmAnswer.Unauthorized _ -> failed(Optional.empty());
      case FcmAnswer.Accepted _,
          FcmAnswer.Unregistered _,
          FcmAnswer.WrongSender _,
          FcmAnswer.BadToken _,
          FcmAnswer.BadMessage _ ->
          worked();
    }
  }

  /**
   * Notes a success. A message that was under way when the rest began does not end it: FCM may have
   * asked for it since.
   */
  private void worked() {
    if (state != State.RESTING) {
      state = State.SENDING;
      failures = 0;
      rests = 0;
    }
  }

  private void failed(Optional<Duration> asked) {
    switch (state) {
      case SENDING -> {
        failures++;
        if (failures >= MOST_FAILURES || asked.filter(Duration::isPositive).isPresent()) {
          rest(asked);
        }
      }
      case TRYING -> rest(asked);
      // Of the hundred that were under way one has begun the rest; the others do not double it.
      case RESTING -> asked.ifPresent(this::atLeast);
    }
  }

  private void rest(Optional<Duration> asked) {
    begin(State.RESTING, jittered(rests));
    rests = Math.min(rests + 1, MOST_DOUBLINGS);
    asked.ifPresent(this::atLeast);
  }

  private Duration jittered(int doublings) {
    long most = Math.min(FIRST_REST.toMillis() << doublings, LONGEST_REST.toMillis());
    return Duration.ofMillis(random.nextLong(1, most + 1));
  }

  private void atLeast(Duration asked) {
    Duration believed = asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
    Duration gone = Duration.between(since, clock.instant());
    Duration fromStart = believed.plus(gone.isNegative() ? Duration.ZERO : gone);
    if (fromStart.compareTo(length) > 0) {
      length = fromStart;
    }
  }
}
