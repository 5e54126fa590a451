package se.fadder.graph;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLSchema;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The directives of the API: those of GraphQL's specification that the schema and its operations
 * use. GraphQL Java puts more into each schema, experiments of its own among them that change what
 * is answered, and lets nobody take them out; so they are neither shown nor taken.
 */
public final class OfferedDirectives {
  private static final Set<String> NAMES = Set.of("deprecated", "include", "skip", "specifiedBy");

  private OfferedDirectives() {}

  public static boolean has(String name) {
    return NAMES.contains(name);
  }

  public static List<GraphQLDirective> of(GraphQLSchema schema) {
    return schema.getDirectives().stream().filter(one -> has(one.getName())).toList();
  }

  /**
   * The fault of a document that uses another directive than these: its first; null when it has
   * none.
   */
  static @Nullable public Failure fault(Document document) {
    List<Directive> strange = new ArrayList<>();
    new NodeTraverser()
        .preOrder(
            new NodeVisitorStub() {
              @Override
              @SuppressWarnings("rawtypes") // as GraphQL Java has it
              public TraversalControl visitDirective(
                  Directive directive, TraverserContext<Node> context) {
                if (!has(directive.getName())) {
                  strange.add(directive);
                }
                return TraversalControl.CONTINUE;
              }
            },
            document);
    return strange.isEmpty()
        ? null
        : Failure.at(
            List.of(strange.getFirst().getSourceLocation()),
            ErrorCode.GRAPHQL_VALIDATION_FAILED,
            "There is no directive '@" + strange.getFirst().getName() + "'.");
  }
}
