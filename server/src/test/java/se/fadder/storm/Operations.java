package se.fadder.storm;

import static graphql.schema.GraphQLTypeUtil.simplePrint;
import static graphql.schema.GraphQLTypeUtil.unwrapAll;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The generator of operations that fit the schema, but for a hostile value here and there. */
final class Operations {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One in so many of these mutations is made: they take away what others need. */
  private static final int SELDOM = 10;

  private static final List<String> ENDINGS = List.of("employmentEnd", "roleEnd", "mentorshipEnd");

  private final GraphQLSchema schema;
  private final SplittableRandom random;
  private final Values values;
  private final Map<String, String> declared = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> variables = new LinkedHashMap<>();
  private final StringBuilder fragments = new StringBuilder();
  private int names;

  Operations(GraphQLSchema schema, SplittableRandom random, Values values) {
    this.schema = schema;
    this.random = random;
    this.values = values;
  }

  /**
   * An operation and its variables.
   *
   * @param document as text
   */
  record Made(String document, Map<String, @Nullable Object> variables) {
    String toJson() {
      Map<String, @Nullable Object> body = new LinkedHashMap<>();
      body.put("query", document);
      body.put("variables", plain(variables));
      return json(body);
    }
  }

  Made make() {
    boolean mutates = random.nextInt(4) == 0;
    GraphQLObjectType root =
        mutates ? requireNonNull(schema.getMutationType()) : schema.getQueryType();
    String selections = mutates ? "{" + field(root, mutation(root), 0) + "}" : selections(root, 0);
    String parameters =
        declared.isEmpty()
            ? ""
            : declared.entrySet().stream()
                .map(variable -> "$" + variable.getKey() + ": " + variable.getValue())
                .collect(Collectors.joining(", ", "(", ")"));
    String kind = mutates ? "mutation" : "query";
    return new Made(kind + " Storm" + parameters + " " + selections + fragments, variables);
  }

  private GraphQLFieldDefinition mutation(GraphQLObjectType root) {
    GraphQLFieldDefinition field = values.any(root.getFieldDefinitions());
    return ENDINGS.contains(field.getName()) && random.nextInt(SELDOM) > 0 ? mutation(root) : field;
  }

  private String selections(GraphQLCompositeType type, int depth) {
    StringBuilder made = new StringBuilder("{");
    if (type instanceof GraphQLInterfaceType node) {
      GraphQLObjectType one = values.any(requireNonNull(schema.getImplementations(node)));
      made.append("__typename id ... on ").append(one.getName()).append(selections(one, depth));
    } else if (type instanceof GraphQLFieldsContainer object) {
      List<GraphQLFieldDefinition> fields =
          object.getFieldDefinitions().stream()
              .filter(field ->
                  depth < 5 || !(unwrapAll(field.getType()) instanceof GraphQLCompositeType))
              .toList();
      made.append("__typename ");
      for (int i = random.nextInt(1, 5); i > 0 && !fields.isEmpty(); i--) {
        made.append(field(object, values.any(fields), depth)).append(' ');
      }
    } else {
      made.append("__typename");
    }
    return made.append('}').toString();
  }

  private String field(GraphQLFieldsContainer parent, GraphQLFieldDefinition field, int depth) {
    String alias = names < 12 ? "a" + names++ + ": " : "";
    String below =
        unwrapAll(field.getType()) instanceof GraphQLCompositeType type
            ? selections(type, depth + 1)
            : "";
    String whole = alias + field.getName() + arguments(field) + directive() + below;
    if (random.nextInt(15) > 0) {
      return whole;
    }
    String name = "F" + names++;
    fragments.append(" fragment %s on %s {%s}".formatted(name, parent.getName(), whole));
    return "..." + name;
  }

  private String directive() {
    return switch (random.nextInt(30)) {
      case 0 -> " @include(if: " + random.nextBoolean() + ")";
      case 1 -> " @skip(if: false)";
      default -> "";
    };
  }

  private String arguments(GraphQLFieldDefinition field) {
    String given =
        field.getArguments().stream()
            .filter(argument ->
                argument.getType() instanceof GraphQLNonNull
                    || argument.getName().equals("first")
                    || random.nextInt(3) == 0)
            .map(argument -> argument.getName() + ": " + argument(argument))
            .collect(Collectors.joining(", "));
    return given.isEmpty() ? "" : "(" + given + ")";
  }

  private String argument(GraphQLArgument argument) {
    GraphQLType type = argument.getType();
    @Nullable Object value = values.of(type, argument.getName());
    if (random.nextBoolean()) {
      return literal(value);
    }
    String name = "v" + declared.size();
    declared.put(name, simplePrint(type));
    variables.put(name, value);
    return "$" + name;
  }

  private static String literal(@Nullable Object value) {
    return switch (value) {
      case Values.Name(String name) -> name;
      case Map<?, ?> fields ->
          fields.entrySet().stream()
              .map(entry -> entry.getKey() + ": " + literal(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case Collection<?> list ->
          list.stream().map(Operations::literal).collect(Collectors.joining(", ", "[", "]"));
      case null, default -> json(value);
    };
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case Values.Name(String name) -> name;
      case Map<?, ?> fields -> {
        Map<String, @Nullable Object> made = new LinkedHashMap<>();
        fields.forEach((key, inner) -> made.put((String) key, plain(inner)));
        yield made;
      }
      case Collection<?> list -> list.stream().map(Operations::plain).toList();
      case null, default -> value;
    };
  }

  private static String json(@Nullable Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
