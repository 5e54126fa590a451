package se.fadder.db;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Event;

/** A running transaction that can write as well. Verbs that change something ask for this one. */
public interface WriteTx extends Tx {
  /**
   * Does a part of the unit of work that may fail. When it throws, what the part wrote is taken
   * back, the unit may go on, and the exception arrives unchanged. Without this a failed statement
   * ends its unit on both databases (as PostgreSQL has it): every later statement is refused and
   * nothing is stored, even when the exception was caught.
   *
   * <p>{@code insert … on conflict do nothing} and a look at the number of rows is often simpler.
   */
  <T extends @Nullable Object> T attempt(Supplier<T> part);

  /**
   * Publishes that something happened. Whoever {@linkplain Database#listen listens} hears it once
   * the unit of work is stored, and never when it, or the {@link #attempt} in which it was said, is
   * taken back.
   */
  void publish(Event event);
}
