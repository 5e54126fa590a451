package se.fadder.graph.engine;

import static graphql.schema.GraphQLTypeUtil.unwrapAll;
import static graphql.schema.GraphQLTypeUtil.unwrapNonNull;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Page;

/**
 * The cost of an operation: how many fields it may have to answer. That is one for each field,
 * times the {@code first} (or the number of {@code ids}) of the lists that it stands in, times
 * {@value #LIST} for a list without a stated length. Each fragment is summed once.
 */
final class Cost {
  /** The length that a list without a stated one is taken to have. */
  private static final int LIST = 10;

  /** The value of a variable that nobody has given yet. */
  private enum Unknown {
    VALUE
  }

  private final GraphQLSchema schema;
  private final OperationDefinition operation;
  private final @Nullable Map<String, ?> variables;
  private final Map<String, FragmentDefinition> fragments = new HashMap<>();
  private final Map<String, Double> sums = new HashMap<>();

  private Cost(
      GraphQLSchema schema,
      Document document,
      OperationDefinition operation,
      @Nullable Map<String, ?> variables) {
    this.schema = schema;
    this.operation = operation;
    this.variables = variables;
    for (var fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
      fragments.put(fragment.getName(), fragment);
    }
  }

  /** The highest cost of an operation of a valid document, whatever its variables hold. */
  static double most(GraphQLSchema schema, Document document, OperationDefinition operation) {
    return new Cost(schema, document, operation, null).sum();
  }

  /**
   * The cost of an operation of a valid document.
   *
   * @param variables as given, not yet held against their types
   */
  static double of(
      GraphQLSchema schema,
      Document document,
      OperationDefinition operation,
      Map<String, ?> variables) {
    return new Cost(schema, document, operation, variables).sum();
  }

  private double sum() {
    var root =
        switch (operation.getOperation()) {
          case QUERY -> schema.getQueryType();
          case MUTATION -> schema.getMutationType();
          case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    return sum(root, operation.getSelectionSet());
  }

  private double sum(@Nullable GraphQLType parent, @Nullable SelectionSet selections) {
    double sum = 0;
    if (selections != null && parent instanceof GraphQLCompositeType composite) {
      for (Selection<?> selection : selections.getSelections()) {
        sum += sum(composite, selection);
      }
    }
    return sum;
  }

  private double sum(GraphQLCompositeType parent, Selection<?> selection) {
    return switch (selection) {
      case Field field -> sum(parent, field);
      case InlineFragment inline -> {
        TypeName type = inline.getTypeCondition();
        yield sum(type == null ? parent : schema.getType(type.getName()), inline.getSelectionSet());
      }
      case FragmentSpread spread -> sum(spread.getName());
      default -> 0;
    };
  }

  private double sum(String fragment) {
    Double known = sums.get(fragment);
    FragmentDefinition definition = fragments.get(fragment);
    if (known != null || definition == null) {
      return known == null ? 0 : known;
    }
    double sum =
        sum(schema.getType(definition.getTypeCondition().getName()), definition.getSelectionSet());
    sums.put(fragment, sum);
    return sum;
  }

  /**
   * The cost of a field with what is selected below it. Introspection is bounded by its own limits
   * and reads nothing, so it counts as one field.
   */
  private double sum(GraphQLCompositeType parent, Field field) {
    GraphQLFieldDefinition definition =
        parent instanceof GraphQLFieldsContainer fields
            ? fields.getFieldDefinition(field.getName())
            : null;
    if (definition == null || field.getSelectionSet() == null) {
      return 1;
    }
    GraphQLType type = unwrapAll(definition.getType());
    return 1 + size(definition, field, parent) * sum(type, field.getSelectionSet());
  }

  /** The number of objects that the field answers with. */
  private double size(GraphQLFieldDefinition definition, Field field, GraphQLCompositeType parent) {
    if (definition.getArgument("first") != null) {
      return first(argument(field, "first"));
    } else if (definition.getArgument("ids") != null) {
      return ids(argument(field, "ids"));
    } else if (parent.getName().endsWith("Connection")) {
      return 1; // Counted at the field that answers the connection.
    }
    return unwrapNonNull(definition.getType()) instanceof GraphQLList ? LIST : 1;
  }

  private static double first(@Nullable Object argument) {
    int size =
        switch (argument) {
          case IntValue literal -> literal.getValue().intValue();
          case Number number -> number.intValue();
          case null -> CheckedArgs.USUAL_SIZE;
          default -> Page.MOST; // Unknown, or no number and refused later.
        };
    return Math.clamp(size, 1, Page.MOST);
  }

  private static double ids(@Nullable Object argument) {
    return switch (argument) {
      case ArrayValue literal -> literal.getValues().size();
      case Collection<?> given -> given.size();
      case Unknown any -> Page.MOST; // More are refused later.
      case null, default -> 1;
    };
  }

  /** The value of an argument in the document, or that of the variable that stands there. */
  private @Nullable Object argument(Field field, String name) {
    for (Argument argument : field.getArguments()) {
      if (argument.getName().equals(name)) {
        if (argument.getValue() instanceof VariableReference reference) {
          return variables == null ? Unknown.VALUE : variable(variables, reference.getName());
        }
        return argument.getValue();
      }
    }
    return null;
  }

  private @Nullable Object variable(Map<String, ?> given, String name) {
    if (given.containsKey(name)) {
      return given.get(name);
    }
    for (VariableDefinition definition : operation.getVariableDefinitions()) {
      if (definition.getName().equals(name)) {
        return definition.getDefaultValue();
      }
    }
    return null;
  }
}
