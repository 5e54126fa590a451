package se.fadder.graph.engine;

import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.ErrorCode;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphWatch;
import se.fadder.graph.GraphWatch.OperationResult;
import se.fadder.kernel.CurrentRequest;
import se.fadder.kernel.LogFields;

/**
 * The reports of how operations ended, to the log and to the metrics. Anybody can give an operation
 * any name, even a person's: only the names that are known beforehand are told, in the log and in
 * the metrics.
 *
 * @param known names of the client's own operations
 */
public record Reports(Set<String> known, GraphWatch watch) {
  /** Reports to nobody. */
  public static final Reports NONE = new Reports(Set.of(), GraphWatch.NONE);

  private static final System.Logger LOG = System.getLogger(Reports.class.getName());
  private static final String OTHER = "other";

  /**
   * The nanoseconds from which an operation is slow: longer than anybody should wait for a screen.
   */
  private static final long SLOW = TimeUnit.SECONDS.toNanos(1);

  public Reports {
    known = Set.copyOf(known);
  }

  /** Begins the report of an operation, from when it is asked for. */
  Report begin() {
    return new Report();
  }

  /** The report of one operation. */
  final class Report {
    private final long start = System.nanoTime();
    private String operation = OTHER;

    private Report() {}

    /** Notes the operation's name, once its document is understood. */
    void isNamed(@Nullable String name) {
      operation = name != null && known.contains(name) ? name : OTHER;
    }

    /** Reports that the operation is answered, and gives the answer back. */
    GraphAnswer end(GraphAnswer answer) {
      long nanos = System.nanoTime() - start;
      CurrentRequest request = CurrentRequest.orNull();
      if (request != null) {
        request.name(operation);
      }
      ErrorCode code = answer.errors().isEmpty() ? null : answer.errors().getFirst().code();
      watch.answered(operation, outcome(answer), code, nanos);
      if (nanos > SLOW) {
        LOG.log(
            Level.WARNING,
            "{0}",
            LogFields.of("slow operation")
                .with("operation", operation)
                .with("millis", TimeUnit.NANOSECONDS.toMillis(nanos)));
      }
      return answer;
    }
  }

  private static OperationResult outcome(GraphAnswer answer) {
    return switch (answer) {
      case GraphAnswer.Refused _ -> OperationResult.REFUSED;
      case GraphAnswer.ToKeep _, GraphAnswer.Again _ -> OperationResult.OK;
      case GraphAnswer.Carried carried ->
          carried.errors().isEmpty() ? OperationResult.OK : OperationResult.ERRORS;
    };
  }
}
