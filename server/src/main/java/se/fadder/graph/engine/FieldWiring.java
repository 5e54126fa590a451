package se.fadder.graph.engine;

import static graphql.schema.FieldCoordinates.coordinates;
import static graphql.schema.GraphQLTypeUtil.isNonNull;
import static graphql.schema.GraphQLTypeUtil.unwrapAll;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.Fetcher;
import se.fadder.graph.Mutation;
import se.fadder.graph.Operation;
import se.fadder.graph.Payload;
import se.fadder.graph.engine.Assembly.Source;
import se.fadder.kernel.Functions;
import se.fadder.kernel.Id;
import se.fadder.kernel.Problem;

/**
 * The fetchers of all fields of the schema: the room's, the record's accessor, or the one that
 * follows from the type's name. Whatever does not fit is collected, so that a server that cannot
 * answer a part of its schema does not start and says why.
 */
final class FieldWiring {
  private final GraphQLSchema schema;
  private final Assembly rooms;
  private final MutationRunner mutations;
  private final TypeCheck fit;
  private final List<String> problems = new ArrayList<>();
  private final Map<FieldCoordinates, DataFetcher<?>> fetchers = new LinkedHashMap<>();

  FieldWiring(GraphQLSchema schema, Assembly rooms, MutationRunner mutations) {
    this.schema = schema;
    this.rooms = rooms;
    this.mutations = mutations;
    this.fit = new TypeCheck(rooms.types());
    rooms.type("UserError", Problem.class);
  }

  /**
   * The fetchers of all fields.
   *
   * @throws IllegalStateException when a field has none, or something is wired that is not there
   */
  Map<FieldCoordinates, DataFetcher<?>> fetchers() {
    schema.getAllTypesAsList().stream()
        .filter(type -> !type.getName().startsWith("__"))
        .forEach(this::wire);
    rooms.types().values().forEach(this::findStrays);
    rooms.enums().forEach(this::checkEnum);
    findStrays("Query", rooms.queries());
    findStrays("Mutation", rooms.mutations());
    findStrays("Subscription", rooms.subscriptions());
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          "The schema and what answers it do not fit:\n  "
              + String.join("\n  ", new TreeSet<>(problems)));
    }
    return fetchers;
  }

  private void wire(GraphQLNamedType type) {
    switch (type) {
      case GraphQLObjectType object -> {
        object.getFieldDefinitions().forEach(field -> wire(object, field));
        checkNode(object);
      }
      case GraphQLInterfaceType abstractType -> {
        var members = schema.getImplementations(abstractType);
        checkMembers(abstractType.getName(), members == null ? List.of() : members);
      }
      case GraphQLUnionType union -> checkMembers(union.getName(), union.getTypes());
      default -> {}
    }
  }

  private void wire(GraphQLObjectType type, GraphQLFieldDefinition field) {
    DataFetcher<?> fetcher =
        switch (type.getName()) {
          case "Query" -> query(field);
          case "Mutation" -> mutation(field);
          case "Subscription" -> subscription(field);
          case "PageInfo" -> ConnectionFields.ofPageInfo(field.getName());
          default -> ofObject(type, field);
        };
    if (fetcher == null) {
      problems.add(type.getName() + "." + field.getName() + " has nothing that answers it");
    } else {
      fetchers.put(coordinates(type.getName(), field.getName()), fetcher);
    }
  }

  private @Nullable DataFetcher<?> query(GraphQLFieldDefinition field) {
    Fetcher<Operation, ?> fetcher = rooms.queries().get(field.getName());
    return fetcher == null
        ? null
        : new RoomFetcher<>(
            Operation.class, fetcher, rooms.nodes(), ConnectionFields.listName(field));
  }

  private @Nullable DataFetcher<?> subscription(GraphQLFieldDefinition field) {
    Subscription<?> subscription = rooms.subscriptions().get(field.getName());
    if (isNonNull(field.getType())) {
      problems.add("Subscription." + field.getName() + " cannot end, for it is never null");
    }
    return subscription == null
        ? null
        : new SubscriptionFetcher(subscription, rooms.nodes(), ConnectionFields.listName(field));
  }

  private @Nullable DataFetcher<?> mutation(GraphQLFieldDefinition field) {
    Mutation mutation = rooms.mutations().get(field.getName());
    if (field.getArgument("input") == null || field.getArguments().size() != 1) {
      problems.add("Mutation." + field.getName() + " takes something else than one input");
    }
    return mutation == null ? null : mutations.fetcher(field.getName(), mutation);
  }

  private @Nullable DataFetcher<?> ofObject(GraphQLObjectType type, GraphQLFieldDefinition field) {
    String name = type.getName();
    Source<?> source = rooms.types().get(name);
    if (source != null && source.fetchers().containsKey(field.getName())) {
      return ofRoom(source, field);
    } else if (name.endsWith("Connection")) {
      return ConnectionFields.ofConnection(name, field.getName());
    } else if (name.endsWith("Edge")) {
      return ConnectionFields.ofEdge(name, field.getName());
    } else if (name.endsWith("Payload")) {
      return ofPayload(type, field);
    } else if (source == null) {
      problems.add(name + " has no class that its objects are instances of");
      return null;
    }
    return ofRecord(source, type, field);
  }

  private <S> @Nullable DataFetcher<?> ofRoom(Source<S> source, GraphQLFieldDefinition field) {
    Fetcher<S, ? extends @Nullable Object> fetcher = source.fetchers().get(field.getName());
    return fetcher == null
        ? null
        : new RoomFetcher<>(
            source.source(), fetcher, rooms.nodes(), ConnectionFields.listName(field));
  }

  /**
   * The fetcher of a payload's field. The one object field is loaded anew, after the commit, by the
   * id of what changed.
   */
  private @Nullable DataFetcher<?> ofPayload(GraphQLObjectType type, GraphQLFieldDefinition field) {
    if (field.getName().equals("userErrors")) {
      return new AccessorFetcher(source -> ((Payload) source).problems());
    }
    if (isPlain(field.getType())) {
      return new AccessorFetcher(source -> ((Payload) source).shown().get().get(field.getName()));
    }
    if (type.getFieldDefinitions().stream().filter(FieldWiring::isOfObjects).count() > 2) {
      problems.add(type.getName() + " has more than one object field beside userErrors");
    }
    Nodes.Kind<?, ?> kind = rooms.nodes().ofType(unwrapAll(field.getType()).getName());
    return kind == null ? null : mutations.changed(kind);
  }

  private static boolean isOfObjects(GraphQLFieldDefinition field) {
    return !isPlain(unwrapAll(field.getType()));
  }

  private static boolean isPlain(GraphQLType type) {
    return type instanceof GraphQLScalarType || type instanceof GraphQLEnumType;
  }

  private @Nullable DataFetcher<?> ofRecord(
      Source<?> source, GraphQLObjectType type, GraphQLFieldDefinition field) {
    Method accessor = Accessors.find(source.source(), field.getName());
    if (accessor == null) {
      return null;
    }
    Function<Object, @Nullable Object> get = Functions.of(source.source(), accessor);
    if (field.getName().equals("id") && rooms.nodes().ofType(type.getName()) != null) {
      return new AccessorFetcher(object -> outerId(get, object));
    }
    String misfit = fit.misfit(field.getType(), accessor);
    if (misfit != null) {
      problems.add(type.getName() + "." + field.getName() + " " + misfit);
    }
    return new AccessorFetcher(get);
  }

  private void checkNode(GraphQLObjectType type) {
    boolean isNode = type.getInterfaces().stream().anyMatch(i -> i.getName().equals("Node"));
    Nodes.Kind<?, ?> kind = rooms.nodes().ofType(type.getName());
    if (isNode != (kind != null)) {
      problems.add(
          type.getName() + (isNode ? " is a Node without" : " is no Node but has") + " a loader");
    } else if (kind != null && !rooms.batches().containsKey(kind.loader().name())) {
      problems.add(
          type.getName() + " is loaded by " + kind.loader().name() + ", which nobody registers");
    }
  }

  /**
   * Checks the members of an interface or a union, which are told apart by the class of the object.
   */
  private void checkMembers(String abstractType, List<? extends GraphQLNamedType> members) {
    Map<Class<?>, String> classes = new HashMap<>();
    for (GraphQLNamedType member : members) {
      Source<?> source = rooms.types().get(member.getName());
      String other = source == null ? null : classes.put(source.source(), member.getName());
      if (other != null) {
        problems.add(abstractType + " cannot tell " + other + " from " + member.getName());
      }
    }
  }

  private String outerId(Function<Object, @Nullable Object> id, Object node) {
    if (!(id.apply(node) instanceof Id inner)) {
      throw new IllegalStateException("a node of " + node.getClass().getName() + " has no id");
    }
    return rooms.nodes().outer(inner);
  }

  private void checkEnum(String name, Set<String> declared) {
    if (!(schema.getType(name) instanceof GraphQLEnumType type)) {
      problems.add(name + " has values but is no enum of the schema");
      return;
    }
    for (GraphQLEnumValueDefinition value : type.getValues()) {
      if (!declared.contains(value.getName())) {
        problems.add(name + "." + value.getName() + " is declared by no room");
      }
    }
    for (String value : declared) {
      if (type.getValue(value) == null) {
        problems.add(name + "." + value + " is declared by a room but is not in the schema");
      }
    }
  }

  private void findStrays(Source<?> source) {
    if (!(schema.getType(source.type()) instanceof GraphQLObjectType)) {
      problems.add(source.type() + " is wired but is no object type of the schema");
      return;
    }
    findStrays(source.type(), source.fetchers());
  }

  private void findStrays(String type, Map<String, ?> wired) {
    for (String field : wired.keySet()) {
      GraphQLObjectType object = schema.getObjectType(type);
      if (object == null || object.getFieldDefinition(field) == null) {
        problems.add(type + "." + field + " is wired but is not in the schema");
      }
    }
  }
}
