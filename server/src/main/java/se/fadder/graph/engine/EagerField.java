package se.fadder.graph.engine;

import static graphql.schema.GraphQLTypeUtil.isList;
import static graphql.schema.GraphQLTypeUtil.isNonNull;
import static graphql.schema.GraphQLTypeUtil.unwrapNonNull;
import static graphql.schema.GraphQLTypeUtil.unwrapOne;

import graphql.execution.DataFetcherResult;
import graphql.execution.ExecutionContext;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.LightDataFetcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.ResponseBudget;

/**
 * A field whose whole answer follows from its object, unless it has to be waited for.
 *
 * @param place among the fields that are selected with it
 * @param inner what is selected of the objects in it; null when it has none
 */
record EagerField(
    int place,
    GraphQLFieldDefinition field,
    LightDataFetcher<?> fetcher,
    @Nullable Selection inner) {
  /** The reasons why there is no eager answer. */
  enum Missing {
    /** The answer has to be waited for. */
    PENDING,
    /** GraphQL Java knows what to say of the answer. */
    IRREGULAR
  }

  private static DataFetchingEnvironment none() {
    throw new IllegalStateException("a field without arguments asks for them");
  }

  /** The answer, or a {@link Missing} in place of it. */
  @Nullable Object answer(ExecutionContext context, ResponseBudget budget, Object object) {
    try {
      Object fetched = fetcher.get(field, object, EagerField::none);
      return fetched instanceof CompletableFuture<?>
          ? Missing.PENDING
          : answer(context, budget, field.getType(), fetched);
    } catch (Exception e) { // GraphQL Java asks again, and tells what it meets.
      return Missing.IRREGULAR;
    }
  }

  private @Nullable Object answer(
      ExecutionContext context, ResponseBudget budget, GraphQLType type, @Nullable Object fetched) {
    Object value = context.getValueUnboxer().unbox(fetched);
    if (value == null) {
      return isNonNull(type) ? Missing.IRREGULAR : null;
    } else if (value instanceof DataFetcherResult<?>) {
      return Missing.IRREGULAR;
    }
    GraphQLType bare = unwrapNonNull(type);
    if (isList(bare)) {
      return value instanceof Collection<?> list
          ? list(context, budget, unwrapOne(bare), list)
          : Missing.IRREGULAR;
    }
    Object answer =
        inner == null ? plain(context, budget, bare, value) : inner.answer(context, budget, value);
    return answer == null && isNonNull(type) ? Missing.IRREGULAR : answer;
  }

  private Object list(
      ExecutionContext context, ResponseBudget budget, GraphQLType type, Collection<?> elements) {
    List<@Nullable Object> answers = new ArrayList<>(elements.size());
    for (Object element : elements) {
      Object answer = answer(context, budget, type, element);
      if (answer instanceof Missing) {
        return answer;
      }
      answers.add(answer);
    }
    return answers;
  }

  private static @Nullable Object plain(
      ExecutionContext context, ResponseBudget budget, GraphQLType type, Object value) {
    Object plain =
        type instanceof GraphQLScalarType scalar
            ? scalar
                .getCoercing()
                .serialize(value, context.getGraphQLContext(), context.getLocale())
            : ((GraphQLEnumType) type)
                .serialize(value, context.getGraphQLContext(), context.getLocale());
    if (plain != null) {
      budget.spendOn(plain);
    }
    return plain;
  }
}
