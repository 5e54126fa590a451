package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Event;

/** A listener that remembers what it hears. */
public final class Heard implements EventListener {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final BlockingQueue<Event> happenings = new LinkedBlockingQueue<>();
  private final BlockingQueue<Boolean> missed = new LinkedBlockingQueue<>();

  /** The event that a test gives the number. */
  public static Event thing(int number) {
    return new Event("test.thing", new UUID(0, number));
  }

  /** One that listens, and hears: on PostgreSQL its connection is made on the way. */
  public static Heard at(Database database) {
    Heard heard = new Heard();
    database.listen(heard);
    if (database instanceof PostgresDatabase) {
      heard.assertMissed();
    }
    return heard;
  }

  /** Another one, where one hears already. */
  public static Heard alsoAt(Database database) {
    Heard heard = new Heard();
    database.listen(heard);
    return heard;
  }

  @Override
  public void on(Event event) {
    happenings.add(event);
  }

  @Override
  public void missed() {
    missed.add(true);
  }

  /** All events that are heard before one, which must come. */
  public Set<Event> allBefore(Event last) {
    Set<Event> all = new HashSet<>();
    Event event = next(happenings);
    while (event != null && !event.equals(last)) {
      all.add(event);
      event = next(happenings);
    }
    assertThat(event).isEqualTo(last);
    return all;
  }

  public void assertNext(Event expected) {
    assertThat(next(happenings)).isEqualTo(expected);
  }

  /** Waits for an event, whatever comes before it. */
  public void awaitNext(Event expected) {
    Event event = next(happenings);
    while (event != null && !event.equals(expected)) {
      event = next(happenings);
    }
    assertThat(event).isEqualTo(expected);
  }

  public void assertMissed() {
    assertThat(next(missed)).isEqualTo(true);
  }

  public void assertNothingMore() {
    assertThat(happenings).isEmpty();
  }

  private static <T> @Nullable T next(BlockingQueue<T> queue) {
    try {
      return queue.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
