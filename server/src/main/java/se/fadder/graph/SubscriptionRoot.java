package se.fadder.graph;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rule of GraphQL's specification (September 2025, section 5.2.4.1) that a subscription selects
 * exactly one field at its root, on which no {@code @skip} or {@code @include} has a say. GraphQL
 * Java's own check of it fails where nothing is left to select.
 */
public final class SubscriptionRoot {
  private final Document document;
  private final Set<String> keys = new HashSet<>();
  private final Set<String> spreads = new HashSet<>();
  private final List<Node<?>> faults = new ArrayList<>();

  private SubscriptionRoot(Document document) {
    this.document = document;
  }

  /** The fault of a subscription in an otherwise valid document, or null. */
  static @Nullable public Failure fault(Document document) {
    for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
      if (operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION) {
        SubscriptionRoot root = new SubscriptionRoot(document);
        root.collect(operation.getSelectionSet());
        if (root.keys.size() != 1) {
          root.faults.add(operation);
        }
        if (!root.faults.isEmpty()) {
          return Failure.at(
              List.of(root.faults.getFirst().getSourceLocation()),
              ErrorCode.GRAPHQL_VALIDATION_FAILED,
              "A subscription selects exactly one field of Subscription, without @skip and"
                  + " @include.");
        }
      }
    }
    return null;
  }

  private void collect(SelectionSet selections) {
    for (Selection<?> selection : selections.getSelections()) {
      if (selection instanceof DirectivesContainer<?> container
          && (container.hasDirective("skip") || container.hasDirective("include"))) {
        faults.add(selection);
      }
      switch (selection) {
        case Field field -> {
          keys.add(field.getResultKey());
          if (field.getName().startsWith("__")) {
            faults.add(field);
          }
        }
        case InlineFragment inline -> collect(inline.getSelectionSet());
        case FragmentSpread spread -> {
          if (spreads.add(spread.getName())) {
            collect(fragment(spread).getSelectionSet());
          }
        }
        default -> {}
      }
    }
  }

  private FragmentDefinition fragment(FragmentSpread spread) {
    return document.getDefinitionsOfType(FragmentDefinition.class).stream()
        .filter(fragment -> Objects.equals(fragment.getName(), spread.getName()))
        .findFirst()
        .orElseThrow();
  }
}
