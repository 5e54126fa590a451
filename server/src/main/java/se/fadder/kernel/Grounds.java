package se.fadder.kernel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The grounds of an answer: what it was worked out from, noted on the thread that does so. As long
 * as all of that stands the answer may be given again in place of another. Whatever reads something
 * that can change notes it here; what cannot say until when it stands notes that the answer {@link
 * #passes}.
 *
 * <p>Ambient, as {@link CurrentRequest} is: the rooms that an answer is worked out by need not know
 * that it is kept.
 */
public final class Grounds {
  private static final ScopedValue<Grounds> CURRENT = ScopedValue.newInstance();

  /** Those of what is no ground of anything. */
  private static final Grounds NONE = new Grounds();

  private final BitSet rows = new BitSet();
  private final List<Runnable> again = new ArrayList<>();
  private Instant until = Instant.MAX;
  private boolean passing;

  /** The grounds that are noted on this thread; null when nobody asks for them. */
  public static @Nullable Grounds orNull() {
    Grounds noted = CURRENT.orElse(NONE);
    return noted == NONE ? null : noted;
  }

  /** Does the work and notes here what it reads. */
  public <T extends @Nullable Object> T call(Supplier<T> work) {
    return ScopedValue.where(CURRENT, this).<T, RuntimeException>call(work::get);
  }

  /**
   * Does what belongs to giving an answer, such as noting who reads whose data: now, and each time
   * that the answer is given again. What it reads itself is no ground of the answer.
   */
  public static void eachTime(Runnable deed) {
    Grounds noted = orNull();
    if (noted == null) {
      deed.run();
    } else {
      noted.again.add(deed);
      ScopedValue.where(CURRENT, NONE).run(deed);
    }
  }

  /** Notes rows, by the mark that changes of them leave. */
  public void rows(int mark) {
    rows.set(mark);
  }

  /** Notes that the answer may be another from an instant on. */
  public void until(Instant instant) {
    if (instant.isBefore(until)) {
      until = instant;
    }
  }

  /** Notes that nobody knows for how long the answer stands: it is not given again. */
  public void passes() {
    passing = true;
  }

  /** Whether the answer may be given again at all. */
  public boolean isLasting() {
    return !passing;
  }

  /** The marks of the rows that were read, in order. */
  public int[] rows() {
    return rows.stream().toArray();
  }

  /** The instant from which on the answer may be another. */
  public Instant until() {
    return until;
  }

  /** What is to be done each time that the answer is given again. */
  public List<Runnable> again() {
    return List.copyOf(again);
  }
}
