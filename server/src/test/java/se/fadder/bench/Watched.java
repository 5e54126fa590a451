package se.fadder.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.fadder.RunningFile;
import se.fadder.db.DatabaseWatch;
import se.fadder.kernel.CurrentRequest;

/**
 * Fadder with its database watched, as a process that a benchmark starts; its argument is the
 * database file. It says what it has seen since it was last told to {@link #FORGET}.
 */
final class Watched implements DatabaseWatch {
  static final String FORGET = WriterHolds.FORGET;

  /** A line for each statement that requests have run, in order. */
  static final String STATEMENTS = "statements";

  /** A line for each text of a statement that requests have run: how often, in how many µs. */
  static final String TIMES = "times";

  private final List<String> statements = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Spent> times = new ConcurrentHashMap<>();
  private final WriterHolds holds = new WriterHolds();

  public static void main(String[] args) throws IOException {
    Control.hush();
    Watched watch = new Watched();
    try (RunningFile server = RunningFile.start(Path.of(args[0]), watch)) {
      Control.serve(
          server.port(),
          line -> {
            watch.said(line).forEach(System.out::println);
            return server.counts();
          });
    }
  }

  @Override
  public void statement(String sql, long nanos) {
    if (CurrentRequest.orNull() != null) {
      String text = sql.replaceAll("\\s+", " ").strip();
      statements.add(text);
      times.merge(text, new Spent(1, nanos), Spent::and);
    }
  }

  /** The time that a statement has taken in all. */
  private record Spent(int count, long nanos) {
    Spent and(Spent other) {
      return new Spent(count + other.count, nanos + other.nanos);
    }
  }

  @Override
  public void held(long nanos) {
    holds.held(nanos);
  }

  @Override
  public void commit(int units, long took) {
    holds.commit(units, took);
  }

  private List<String> said(String line) {
    return switch (line) {
      case FORGET -> {
        statements.clear();
        times.clear();
        yield holds.said(line);
      }
      case STATEMENTS -> List.copyOf(statements);
      case TIMES ->
          times.entrySet().stream()
              .map(of ->
                  of.getValue().count() + " " + of.getValue().nanos() / 1_000 + " " + of.getKey())
              .toList();
      default -> holds.said(line);
    };
  }
}
