package se.fadder.graph.engine;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A fetcher that answers a field from its object alone, without the cost of an environment. */
record AccessorFetcher(Function<Object, ? extends @Nullable Object> accessor)
    implements LightDataFetcher<@Nullable Object> {
  @Override
  public @Nullable Object get(
      GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment) {
    return accessor.apply(source);
  }

  @Override
  public @Nullable Object get(DataFetchingEnvironment environment) {
    Object source = environment.getSource();
    return source == null ? null : accessor.apply(source);
  }
}
