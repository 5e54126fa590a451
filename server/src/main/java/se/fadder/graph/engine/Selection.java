package se.fadder.graph.engine;

import static graphql.schema.GraphQLTypeUtil.isList;
import static graphql.schema.GraphQLTypeUtil.unwrapNonNull;
import static graphql.schema.GraphQLTypeUtil.unwrapOne;

import graphql.execution.ExecutionContext;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.language.Field;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.LightDataFetcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.ResponseBudget;

/**
 * The selection of an operation from the objects of one type in one place.
 *
 * @param whole all fields
 * @param inHand those of them that are answered at once
 * @param rest all others
 * @param keyBytes what the keys of all fields take in an answer
 */
record Selection(
    MergedSelectionSet whole, List<EagerField> inHand, MergedSelectionSet rest, int keyBytes) {
  /** The place in a document where something is selected: by all of these fields, which are one. */
  record Place(List<Field> fields, GraphQLObjectType type) {}

  /** The collector of the fields that an operation selects of a type in a field. */
  interface Collector {
    MergedSelectionSet collect(MergedField field, GraphQLObjectType type);
  }

  static Selection of(
      ExecutionContext context, Collector collector, MergedField field, GraphQLObjectType type) {
    MergedSelectionSet whole = collector.collect(field, type);
    List<EagerField> inHand = new ArrayList<>();
    for (int place = 0; place < whole.size(); place++) {
      EagerField one = inHand(context, collector, type, whole, place);
      if (one != null) {
        inHand.add(one);
      }
    }
    return of(whole, inHand);
  }

  private static Selection of(MergedSelectionSet whole, List<EagerField> inHand) {
    Map<String, MergedField> rest = new LinkedHashMap<>(whole.getSubFields());
    inHand.forEach(one -> rest.remove(whole.getKeys().get(one.place())));
    return new Selection(
        whole,
        inHand,
        MergedSelectionSet.newMergedSelectionSet().subFields(rest).build(),
        ResponseBudget.ofKeys(whole.getKeys()));
  }

  private static @Nullable EagerField inHand(
      ExecutionContext context,
      Collector collector,
      GraphQLObjectType type,
      MergedSelectionSet fields,
      int place) {
    MergedField selected = Objects.requireNonNull(fields.getSubField(fields.getKeys().get(place)));
    GraphQLFieldDefinition field = type.getFieldDefinition(selected.getName());
    if (field == null || !field.getArguments().isEmpty()) {
      return null;
    }
    DataFetcher<?> fetcher =
        context.getGraphQLSchema().getCodeRegistry().getDataFetcher(type, field);
    if (!(fetcher instanceof AccessorFetcher || fetcher instanceof RoomFetcher<?>)) {
      return null;
    }
    LightDataFetcher<?> light = (LightDataFetcher<?>) fetcher;
    GraphQLType bare = unwrapNonNull(field.getType());
    GraphQLType element = isList(bare) ? unwrapNonNull(unwrapOne(bare)) : bare;
    if (element instanceof GraphQLScalarType || element instanceof GraphQLEnumType) {
      return new EagerField(place, field, light, null);
    } else if (element instanceof GraphQLObjectType object) {
      Selection inner = of(context, collector, selected, object);
      return inner.rest().isEmpty() ? new EagerField(place, field, light, inner) : null;
    }
    return null;
  }

  /** The selection with one eager field less, which has to be waited for after all. */
  Selection without(EagerField pending) {
    List<EagerField> fewer = new ArrayList<>(inHand);
    fewer.remove(pending);
    return of(whole, fewer);
  }

  /** The answer where all fields are eager; else an {@link EagerField.Missing}. */
  Object answer(ExecutionContext context, ResponseBudget budget, Object object) {
    if (context.getExecutionInput().isCancelled()) {
      return EagerField.Missing.IRREGULAR;
    }
    budget.spend(keyBytes);
    @Nullable Object[] values = new @Nullable Object[whole.size()];
    for (EagerField one : inHand) {
      Object value = one.answer(context, budget, object);
      if (value instanceof EagerField.Missing) {
        return value;
      }
      values[one.place()] = value;
    }
    return new ResultMap(whole.getKeys(), Arrays.asList(values));
  }
}
