package se.fadder.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import se.fadder.db.DatabaseWatch;

/**
 * A watch of how long units of work keep SQLite's writer from all others, in a process that a
 * benchmark starts. It says what it has seen since it was last told to {@link #FORGET}.
 */
final class WriterHolds implements DatabaseWatch {
  static final String FORGET = "forget";

  /** A line that {@link Seen} reads. */
  static final String SAY = "writer";

  private static final long TOO_LONG = 20_000_000;

  private final LongAccumulator held = new LongAccumulator(Math::max, 0);
  private final LongAccumulator committed = new LongAccumulator(Math::max, 0);
  private final LongAdder tooLong = new LongAdder();

  /**
   * What it has seen.
   *
   * @param longest hold, in milliseconds
   * @param commit the longest one, in milliseconds
   * @param tooLong how many holds lasted more than 20 ms
   */
  record Seen(double longest, double commit, long tooLong) {
    static Seen by(Child child) throws IOException {
      String[] said = child.tell(SAY).getFirst().split(" ", -1);
      return new Seen(
          Long.parseLong(said[0]) / 1e6, Long.parseLong(said[1]) / 1e6, Long.parseLong(said[2]));
    }
  }

  @Override
  public void held(long nanos) {
    held.accumulate(nanos);
    if (nanos > TOO_LONG) {
      tooLong.increment();
    }
  }

  @Override
  public void commit(int units, long took) {
    committed.accumulate(took);
  }

  /** Forgets, or answers with what it says to a line. */
  List<String> said(String line) {
    return switch (line) {
      case FORGET -> {
        held.reset();
        committed.reset();
        tooLong.reset();
        yield List.of();
      }
      case SAY -> List.of(held.get() + " " + committed.get() + " " + tooLong.sum());
      default -> List.of();
    };
  }
}
