package se.fadder.kernel;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The request that a thread works for. Its id stands in the answer and in every line of the log
 * that is written meanwhile, so that the two can be brought together.
 */
public final class CurrentRequest {
  private static final ScopedValue<CurrentRequest> CURRENT = ScopedValue.newInstance();

  private final String id;
  private volatile @Nullable String operation;

  private CurrentRequest(String id) {
    this.id = id;
  }

  /**
   * Begins a request with a new id. Nobody can choose the id, and nothing follows from knowing it.
   */
  public static CurrentRequest begin() {
    return new CurrentRequest(Long.toUnsignedString(ThreadLocalRandom.current().nextLong(), 36));
  }

  /** The request that this thread works for; null when it works for none. */
  public static @Nullable CurrentRequest orNull() {
    return CURRENT.isBound() ? CURRENT.get() : null;
  }

  /** Does the work on behalf of this request. */
  public <T extends @Nullable Object> T call(Supplier<T> work) {
    return ScopedValue.where(CURRENT, this).<T, RuntimeException>call(work::get);
  }

  /** The request's id, such as {@code 1y2p0ij32e8e7}. */
  public String id() {
    return id;
  }

  /**
   * The GraphQL operation that the request asks for, as far as its name may be logged; null for
   * none.
   */
  public @Nullable String operation() {
    return operation;
  }

  /** Remembers the operation; the name must be one of the server's own, not a client's word. */
  public void name(String known) {
    operation = known;
  }
}
