package se.fadder.graph.engine;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import se.fadder.graph.ErrorCode;
import se.fadder.graph.GraphAnswer;
import se.fadder.kernel.Event;

/**
 * The answers of one subscription: as things are now, and again whenever something has happened
 * that concerns it. What happens while an answer is made, or shortly after one, is told by the next
 * one together: there is never more than one in waiting. Used by one thread; {@link #wake} and
 * {@link #close} by any.
 */
public final class SubscriptionStream implements AutoCloseable {
  /** The least nanoseconds between two answers: a burst of changes is told as one. */
  private static final long PAUSE_NANOS = Duration.ofMillis(200).toNanos();

  /**
   * The most rounds of one answer; more would mean that what concerns a field changes with every
   * look at it.
   */
  private static final int MOST_ROUNDS = 4;

  private final SubscriptionRegistry subscriptionRegistry;
  private final Function<SubscriptionStream, GraphAnswer> ask;
  private final BlockingQueue<Boolean> signal = new ArrayBlockingQueue<>(1);
  private Set<Event> concerns = Set.of();
  private boolean again;
  private boolean over;
  private long answeredAt;

  SubscriptionStream(
      SubscriptionRegistry subscriptionRegistry, Function<SubscriptionStream, GraphAnswer> ask) {
    this.subscriptionRegistry = subscriptionRegistry;
    this.ask = ask;
  }

  /** Makes an answer of how things are now. */
  public GraphAnswer answer() {
    GraphAnswer answer;
    int rounds = 0;
    do {
      signal.clear();
      again = false;
      answer = ask.apply(this);
    } while (again && ++rounds < MOST_ROUNDS);
    answeredAt = System.nanoTime();
    over = isLast(answer);
    return answer;
  }

  private static boolean isLast(GraphAnswer answer) {
    return switch (answer) {
      case GraphAnswer.Refused refused -> true;
      case GraphAnswer.ToKeep _, GraphAnswer.Again _ ->
          throw new IllegalStateException("answers to subscriptions are not kept");
      case GraphAnswer.Carried carried ->
          carried.errors().isEmpty()
              ? carried.data() == null || carried.data().containsValue(null)
              : carried.errors().getFirst().code() == ErrorCode.BAD_USER_INPUT;
    };
  }

  /** Whether there will be no further answer. */
  public boolean isOver() {
    return over;
  }

  /**
   * Waits until there is something new, or somebody wakes the one who waits.
   *
   * @return whether there may be something new; false when nothing came for that long
   */
  public boolean await(Duration patience) throws InterruptedException {
    if (signal.poll(patience.toNanos(), TimeUnit.NANOSECONDS) == null) {
      return false;
    }
    long pause = PAUSE_NANOS - (System.nanoTime() - answeredAt);
    if (pause > 0) {
      TimeUnit.NANOSECONDS.sleep(pause);
    }
    return true;
  }

  /** Lets {@link #await} return. */
  public void wake() {
    boolean _ = signal.offer(true); // Refused when one is waiting already: it tells of both.
  }

  /** Whether the stream has heard of all those events since before it was asked this time. */
  boolean listens(Set<Event> wanted) {
    if (concerns.containsAll(wanted)) {
      return true;
    }
    subscriptionRegistry.add(this, wanted, concerns);
    concerns = wanted;
    again = true;
    return false;
  }

  /** Lets the stream hear of an event also when no answer asks for it. */
  SubscriptionStream alwaysHearing(Event event) {
    subscriptionRegistry.add(this, Set.of(event), Set.of());
    return this;
  }

  @Override
  public void close() {
    subscriptionRegistry.remove(this);
  }
}
