package se.fadder.graph.engine;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.ErrorCode;
import se.fadder.graph.Failure;
import se.fadder.graph.Limits;

/**
 * The limits that a document shows without the schema. They are held before validation, whose work
 * grows faster than the document does. Each fragment is measured once, so that fragments that
 * spread each other many times cost no more than their text.
 */
final class StructuralLimits {
  private static final Set<String> INTROSPECTION = Set.of("__schema", "__type");

  /**
   * The fields of the introspection types that lead back to types: twice in a document is a loop.
   */
  private static final Set<String> LOOPS =
      Set.of("fields", "inputFields", "interfaces", "possibleTypes");

  private final Limits limits;
  private final boolean introspection;
  private final Map<String, FragmentDefinition> fragments;
  private final Map<String, Integer> depths = new HashMap<>();
  private final Map<String, Integer> loops = new HashMap<>();
  private int aliases;
  private int directives;
  private boolean introspects;
  private @Nullable Failure failure;

  private StructuralLimits(Document document, Limits limits, boolean introspection) {
    this.limits = limits;
    this.introspection = introspection;
    this.fragments = new HashMap<>();
    for (var fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
      fragments.put(fragment.getName(), fragment);
    }
  }

  /**
   * The failure of a document that exceeds a limit, or null.
   *
   * @param introspection whether it may ask for the schema
   */
  static @Nullable Failure excess(Document document, Limits limits, boolean introspection) {
    StructuralLimits structuralLimits = new StructuralLimits(document, limits, introspection);
    structuralLimits.fragments.keySet().forEach(structuralLimits::fragmentDepth);
    for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
      structuralLimits.count(operation.getDirectives().size());
      int depth = structuralLimits.depth(operation.getSelectionSet());
      structuralLimits.check(operation, "depth", depth, limits.depth());
    }
    structuralLimits.check(
        document, "number of aliases", structuralLimits.aliases, limits.aliases());
    structuralLimits.check(
        document, "number of directives", structuralLimits.directives, limits.directives());
    if (structuralLimits.introspects) {
      structuralLimits.loops.forEach(
          (field, times) -> structuralLimits.check(document, "use of " + field, times, 1));
    }
    return structuralLimits.failure;
  }

  private int depth(@Nullable SelectionSet selections) {
    int deepest = 0;
    if (selections != null) {
      for (Selection<?> selection : selections.getSelections()) {
        deepest = Math.max(deepest, depth(selection));
      }
    }
    return deepest;
  }

  private int depth(Selection<?> selection) {
    return switch (selection) {
      case Field field -> {
        count(field.getDirectives().size());
        yield fieldDepth(field);
      }
      case InlineFragment inline -> {
        count(inline.getDirectives().size());
        yield depth(inline.getSelectionSet());
      }
      case FragmentSpread spread -> {
        count(spread.getDirectives().size());
        yield fragmentDepth(spread.getName());
      }
      default -> 0;
    };
  }

  private int fieldDepth(Field field) {
    if (field.getAlias() != null) {
      aliases++;
    }
    if (LOOPS.contains(field.getName())) {
      loops.merge(field.getName(), 1, Integer::sum);
    }
    int below = depth(field.getSelectionSet());
    if (!INTROSPECTION.contains(field.getName())) {
      return 1 + below;
    }
    introspects = true;
    loops.merge(field.getName(), 1, Integer::sum);
    if (!introspection) {
      fail(
          field,
          ErrorCode.INTROSPECTION_DISABLED,
          "This server does not show its schema; it is published with the source.");
    }
    check(field, "depth", 1 + below, limits.introspectionDepth());
    return 1;
  }

  /**
   * The depth of a fragment. Cycles and missing fragments count as nothing: validation refuses
   * them.
   */
  private int fragmentDepth(String name) {
    Integer known = depths.putIfAbsent(name, 0);
    FragmentDefinition fragment = fragments.get(name);
    if (known != null || fragment == null) {
      return known == null ? 0 : known;
    }
    count(fragment.getDirectives().size());
    int depth = depth(fragment.getSelectionSet());
    depths.put(name, depth);
    return depth;
  }

  private void count(int more) {
    directives += more;
  }

  private void check(Node<?> where, String what, int is, int most) {
    if (is > most) {
      fail(
          where,
          ErrorCode.LIMIT_EXCEEDED,
          "The " + what + " is " + is + " and may be at most " + most + ".");
    }
  }

  private void fail(Node<?> where, ErrorCode code, String message) {
    if (failure == null) {
      failure = Failure.at(List.of(where.getSourceLocation()), code, message);
    }
  }
}
