package se.fadder.graph.engine;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The execution strategy that answers the eager fields of an object at once, and leaves its other
 * fields to GraphQL Java. The way of a field through its engine is made for what has to be waited
 * for and costs many times what the value does, and most of what a client asks for are lists of
 * objects that were looked up together with all that they lead to.
 *
 * <p>Where anything is out of the ordinary, such as a null where none may be or an exception, the
 * object is left to GraphQL Java as a whole, which then says so in its own words.
 */
final class EagerStrategy extends AsyncExecutionStrategy {
  EagerStrategy(DataFetcherExceptionHandler faults) {
    super(faults);
  }

  @Override
  protected Object completeValueForObject(
      ExecutionContext context,
      ExecutionStrategyParameters parameters,
      GraphQLObjectType type,
      Object object) {
    RunningOperation operation = RunningOperation.current();
    MergedField field = Objects.requireNonNull(parameters.getField());
    Selection.Place place = new Selection.Place(field.getFields(), type);
    Selection selection = operation.selection(place, () -> selection(context, field, type));
    operation.budget().spend(selection.keyBytes());
    @Nullable Object[] values = new @Nullable Object[selection.whole().size()];
    long whole = operation.budget().left();
    for (EagerField one : selection.inHand()) {
      long left = operation.budget().left();
      Object value =
          operation.loaders().inHand(() -> one.answer(context, operation.budget(), object));
      if (value == EagerField.Missing.PENDING) {
        operation.budget().takeBack(left);
        selection = selection.without(one);
        operation.notInHand(place, selection);
      } else if (value == EagerField.Missing.IRREGULAR) {
        operation.budget().takeBack(whole);
        return execute(context, parameters, type, selection.whole(), object);
      } else {
        values[one.place()] = value;
      }
    }
    return answer(context, parameters, type, object, selection, values);
  }

  @Override
  protected @Nullable Object completeValueForScalar(
      ExecutionContext context,
      ExecutionStrategyParameters parameters,
      GraphQLScalarType type,
      Object value) {
    return spent(super.completeValueForScalar(context, parameters, type, value));
  }

  @Override
  protected @Nullable Object completeValueForEnum(
      ExecutionContext context,
      ExecutionStrategyParameters parameters,
      GraphQLEnumType type,
      Object value) {
    return spent(super.completeValueForEnum(context, parameters, type, value));
  }

  private static @Nullable Object spent(@Nullable Object value) {
    if (value != null) {
      RunningOperation.current().budget().spendOn(value);
    }
    return value;
  }

  private Selection selection(
      ExecutionContext context, MergedField selected, GraphQLObjectType selectedOf) {
    return Selection.of(
        context,
        (field, type) ->
            fieldCollector.collectFields(
                FieldCollectorParameters.newParameters()
                    .schema(context.getGraphQLSchema())
                    .objectType(type)
                    .fragments(context.getFragmentsByName())
                    .variables(context.getCoercedVariables().toMap())
                    .graphQLContext(context.getGraphQLContext())
                    .build(),
                field),
        selected,
        selectedOf);
  }

  private Object answer(
      ExecutionContext context,
      ExecutionStrategyParameters parameters,
      GraphQLObjectType type,
      Object object,
      Selection selection,
      @Nullable Object[] values) {
    List<String> keys = selection.whole().getKeys();
    Object rest = execute(context, parameters, type, selection.rest(), object);
    // Null where one of the others was null that may not be.
    return rest instanceof CompletableFuture<?> future
        ? future.thenApply(others -> others == null ? null : together(keys, values, others))
        : together(keys, values, rest);
  }

  private Object execute(
      ExecutionContext context,
      ExecutionStrategyParameters parameters,
      GraphQLObjectType type,
      MergedSelectionSet fields,
      Object object) {
    return executeObject(
        context,
        parameters.transform(inner ->
            inner
                .executionStepInfo(
                    parameters.getExecutionStepInfo().changeTypeWithPreservedNonNull(type))
                .fields(fields)
                .source(object)));
  }

  private static ResultMap together(List<String> keys, @Nullable Object[] values, Object others) {
    ((Map<?, ?>) others).forEach((key, value) -> values[keys.indexOf(key)] = value);
    return new ResultMap(keys, Arrays.asList(values));
  }
}
