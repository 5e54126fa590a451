package se.fadder.graph.engine;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * A fetcher that answers a field of {@code Subscription}, once the stream hears of all that
 * concerns it. When it has not until now, something may have happened in between that the snapshot
 * does not show: then it answers nothing, and is asked again.
 */
record SubscriptionFetcher(Subscription<?> subscription, Nodes nodes, String list)
    implements DataFetcher<@Nullable Object> {
  @Override
  public @Nullable Object get(DataFetchingEnvironment environment) {
    RunningOperation operation = RunningOperation.current();
    CheckedArgs args = new CheckedArgs(environment.getArguments(), nodes, list);
    var concerns = subscription.concerns().fetch(operation, args, operation);
    return operation.listens(concerns)
        ? subscription.fetcher().fetch(operation, args, operation)
        : null;
  }
}
