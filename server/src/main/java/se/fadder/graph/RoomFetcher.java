package se.fadder.graph;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers a field by what a room has wired for it. */
record RoomFetcher<S>(
    Class<S> source, Fetcher<S, ? extends @Nullable Object> fetcher, Nodes nodes, String list)
    implements DataFetcher<@Nullable Object> {
  @Override
  public @Nullable Object get(DataFetchingEnvironment environment) {
    RunningOperation operation = operation(environment);
    S object = source.cast(Objects.requireNonNull(environment.<Object>getSource()));
    return fetcher.fetch(object, new GivenArgs(environment.getArguments(), nodes, list), operation);
  }

  static RunningOperation operation(DataFetchingEnvironment environment) {
    RunningOperation operation = environment.getLocalContext();
    if (operation == null) {
      throw new IllegalStateException("a field is answered outside an operation");
    }
    return operation;
  }
}
