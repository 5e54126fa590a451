package se.fadder.graph.engine;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.Fetcher;

/**
 * A fetcher that answers a field by a room's fetcher, without the cost of an environment where the
 * field takes no arguments.
 *
 * @param list what it is a list of, for cursors; empty when it is none
 */
record RoomFetcher<S>(
    Class<S> source, Fetcher<S, ? extends @Nullable Object> fetcher, Nodes nodes, String list)
    implements LightDataFetcher<@Nullable Object> {
  @Override
  public @Nullable Object get(
      GraphQLFieldDefinition field, Object object, Supplier<DataFetchingEnvironment> environment) {
    Map<String, Object> given =
        field.getArguments().isEmpty() ? Map.of() : environment.get().getArguments();
    return inHand(
        fetcher.fetch(
            source.cast(Objects.requireNonNull(object)),
            new CheckedArgs(given, nodes, list),
            RunningOperation.current()));
  }

  @Override
  public @Nullable Object get(DataFetchingEnvironment environment) {
    Object object = Objects.requireNonNull(environment.<Object>getSource());
    return get(environment.getFieldDefinition(), object, () -> environment);
  }

  /** The value of a future that waits for nothing: GraphQL Java waits for every future. */
  private static @Nullable Object inHand(@Nullable Object answer) {
    return answer instanceof CompletableFuture<?> future && future.state() == Future.State.SUCCESS
        ? future.resultNow()
        : answer;
  }
}
