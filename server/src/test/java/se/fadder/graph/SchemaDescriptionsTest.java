package se.fadder.graph;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.DescribedNode;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.TypeDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.fadder.graph.engine.Graph;

/** Tests that everything in the schema says what it means. */
final class SchemaDescriptionsTest {
  private final List<String> silent = new ArrayList<>();

  @Test
  void everyTypeFieldArgumentAndValueHasADescription() throws IOException {
    ParserEnvironment schema =
        ParserEnvironment.newParserEnvironment()
            .document(Graph.print(SchemaSnapshotTest.rooms()))
            // Those of operations end at 15,000 tokens, of which the schema has more.
            .parserOptions(ParserOptions.getDefaultSdlParserOptions())
            .build();
    look("", new Parser().parseDocument(schema));
    assertThat(silent).isEmpty();
  }

  private void look(String within, Node<?> node) {
    String name = isPartOfTheSchema(node) ? within + "/" + ((NamedNode<?>) node).getName() : within;
    boolean itsTypeSaysIt = name.startsWith("/Mutation/") && name.endsWith("/input");
    if (isPartOfTheSchema(node) && !itsTypeSaysIt) {
      var description = ((DescribedNode<?>) node).getDescription();
      if (description == null || description.getContent().isBlank()) {
        silent.add(name);
      }
    }
    for (Node<?> child : node.getChildren()) {
      look(name, child);
    }
  }

  private static boolean isPartOfTheSchema(Node<?> node) {
    return node instanceof TypeDefinition<?>
        || node instanceof FieldDefinition
        || node instanceof InputValueDefinition
        || node instanceof EnumValueDefinition;
  }
}
