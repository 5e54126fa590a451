package se.fadder.graph.engine;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.language.SourceLocation;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.fadder.db.DatabaseBusy;
import se.fadder.db.DatabaseUnavailable;
import se.fadder.db.StatementTimedOut;
import se.fadder.graph.BadInput;
import se.fadder.graph.ErrorCode;
import se.fadder.graph.Failure;
import se.fadder.kernel.Problem;

/**
 * The mapper of exceptions and of GraphQL Java's errors to failures that may be shown. A fault of
 * the server is logged with a reference, and the answer holds the reference alone: no class name,
 * SQL or stack trace.
 */
final class ErrorMapper implements DataFetcherExceptionHandler {
  private static final System.Logger LOG = System.getLogger(ErrorMapper.class.getName());
  private static final Pattern NO_OBJECT =
      Pattern.compile("Expected type 'Map' but was '\\w++'\\. .*");

  private final Supplier<String> references;

  /**
   * Creates a mapper.
   *
   * @param references gives each fault a reference of its own
   */
  ErrorMapper(Supplier<String> references) {
    this.references = references;
  }

  /** A failure on its way through GraphQL Java. */
  private record Known(Failure failure) implements GraphQLError {
    @Override
    public String getMessage() {
      return failure.message();
    }

    @Override
    public @Nullable List<SourceLocation> getLocations() {
      return null;
    }

    @Override
    public ErrorClassification getErrorType() {
      return ErrorType.DataFetchingException;
    }
  }

  @Override
  public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
      DataFetcherExceptionHandlerParameters parameters) {
    RunningOperation operation = RunningOperation.current();
    operation.budget().spendOnError();
    Throwable cause = parameters.getException();
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    Failure failure =
        of(cause, operation)
            .in(
                Failure.locations(List.of(parameters.getSourceLocation())),
                parameters.getPath().toList());
    return CompletableFuture.completedFuture(
        DataFetcherExceptionHandlerResult.newResult(new Known(failure)).build());
  }

  private Failure of(Throwable cause, RunningOperation operation) {
    return switch (cause) {
      case BadInput bad -> badInput(bad.problem());
      case DatabaseBusy busy -> busy();
      case DatabaseUnavailable unavailable ->
          unavailable(operation.fault(unavailable, this::logUnavailable));
      case AbortExecutionException abort -> timedOut();
      case StatementTimedOut timeout -> timedOut();
      // One look-up that fails does so for every field that waits for it: one line in the log.
      default -> internal(operation.fault(cause, this::log));
    };
  }

  /** The failure that a client is told of a fault. */
  Failure of(RuntimeException fault) {
    return switch (fault) {
      case DatabaseBusy busy -> busy();
      case DatabaseUnavailable unavailable -> unavailable(logUnavailable(unavailable));
      case StatementTimedOut timeout -> timedOut();
      default -> internal(log(fault));
    };
  }

  /** The failures that a client is told of GraphQL Java's errors, the rooms' among them. */
  List<Failure> of(List<GraphQLError> errors) {
    return errors.isEmpty()
        ? List.of()
        : errors.stream().filter(error -> !isEcho(error, errors)).map(this::of).toList();
  }

  /**
   * Whether the error only says that null stands where the schema has none, because of an error
   * that is told already.
   */
  private static boolean isEcho(GraphQLError error, List<GraphQLError> errors) {
    return error instanceof NonNullableFieldWasNullError
        && errors.stream()
            .anyMatch(other ->
                other instanceof Known known
                    && startsWith(known.failure().path(), error.getPath()));
  }

  private static boolean startsWith(List<Object> path, @Nullable List<Object> start) {
    return start != null
        && path.size() >= start.size()
        && path.subList(0, start.size()).equals(start);
  }

  private Failure of(GraphQLError error) {
    Failure failure =
        switch (error) {
          case Known known -> known.failure();
          case AbortExecutionException abort -> timedOut();
          default ->
              error.getErrorType() == ErrorType.ValidationError
                  ? Failure.of(ErrorCode.BAD_USER_INPUT, plain(error.getMessage()))
                  : internal(log(error));
        };
    return error instanceof Known
        ? failure
        : failure.in(
            Failure.locations(error.getLocations()),
            Objects.requireNonNullElse(error.getPath(), List.of()));
  }

  /**
   * A message in plain words: what GraphQL Java says of variables is not among its texts, and names
   * Java's own types.
   */
  private static String plain(String message) {
    return NO_OBJECT
        .matcher(message)
        .replaceAll("An object is expected.")
        .replace("has coerced Null value for NonNull type", "is null, which it must not be:")
        .replace("Coerced Null value for NonNull type", "Null where it must not be:");
  }

  private static Failure badInput(Problem problem) {
    return new Failure(
        ErrorCode.BAD_USER_INPUT,
        problem.message(),
        List.of(),
        List.of(),
        Map.of("reason", problem.code(), "argument", String.join(".", problem.field())));
  }

  private static Failure busy() {
    return Failure.of(ErrorCode.OVERLOADED, "The server has too much to do. Try again later.");
  }

  private static Failure unavailable(String reference) {
    return new Failure(
        ErrorCode.UNAVAILABLE,
        "The server cannot reach its data. Try again later.",
        List.of(),
        List.of(),
        Map.of("reference", reference));
  }

  private static Failure timedOut() {
    return Failure.of(ErrorCode.TIMED_OUT, "The operation took too long and was stopped.");
  }

  private static Failure internal(String reference) {
    return new Failure(
        ErrorCode.INTERNAL,
        "internal error " + reference,
        List.of(),
        List.of(),
        Map.of("reference", reference));
  }

  /**
   * Logs that the database is unavailable. It has itself told its operator more; this happens to
   * everybody at once.
   */
  private String logUnavailable(Throwable fault) {
    String reference = references.get();
    LOG.log(Level.ERROR, "unavailable " + reference + ": " + fault.getMessage());
    return reference;
  }

  private String log(Throwable fault) {
    String reference = references.get();
    LOG.log(Level.ERROR, "internal error " + reference, fault);
    return reference;
  }

  /**
   * Logs an error such as null where the schema has none: the fault of a room, found by GraphQL
   * Java.
   */
  private String log(GraphQLError error) {
    String reference = references.get();
    LOG.log(
        Level.ERROR,
        "internal error " + reference + " at " + error.getPath() + ": " + error.getMessage());
    return reference;
  }
}
