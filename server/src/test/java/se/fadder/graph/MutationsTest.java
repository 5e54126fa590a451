package se.fadder.graph;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import se.fadder.graph.engine.Graph;

/**
 * Tests that every mutation of the schema can be sent twice and be done once, and can show what has
 * changed.
 */
final class MutationsTest {
  private final Map<String, ObjectTypeDefinition> types;
  private final Map<String, InputObjectTypeDefinition> inputs;

  MutationsTest() throws IOException {
    var document =
        new Parser()
            .parseDocument(
                ParserEnvironment.newParserEnvironment()
                    .document(Graph.print(SchemaSnapshotTest.rooms()))
                    .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                    .build());
    types =
        document.getDefinitionsOfType(ObjectTypeDefinition.class).stream()
            .collect(toMap(ObjectTypeDefinition::getName, Function.identity()));
    inputs =
        document.getDefinitionsOfType(InputObjectTypeDefinition.class).stream()
            .collect(toMap(InputObjectTypeDefinition::getName, Function.identity()));
  }

  private List<FieldDefinition> mutations() {
    return Objects.requireNonNull(types.get("Mutation")).getFieldDefinitions();
  }

  /** The name of a type that may be null or not; empty for a list. */
  private static String nameOf(Type<?> type) {
    Type<?> inner = type instanceof graphql.language.NonNullType some ? some.getType() : type;
    return inner instanceof TypeName named ? named.getName() : "";
  }

  @Test
  void eachTakesAKeyByWhichItIsDoneOnce() {
    List<String> without = new ArrayList<>();
    for (FieldDefinition mutation : mutations()) {
      boolean hasKey =
          mutation.getInputValueDefinitions().stream()
              .map(InputValueDefinition::getType)
              .map(type -> inputs.get(nameOf(type)))
              .filter(Objects::nonNull)
              .flatMap(input -> input.getInputValueDefinitions().stream())
              .anyMatch(field ->
                  field.getName().equals("idempotencyKey")
                      && nameOf(field.getType()).equals("UUID"));
      if (!hasKey) {
        without.add(mutation.getName());
      }
    }
    assertThat(mutations()).hasSizeGreaterThan(100);
    assertThat(without).isEmpty();
  }

  /** Or a client would have to ask again, and might be told of what others have done since. */
  @Test
  void eachShowsAnObjectThatHasChanged() {
    List<String> without = new ArrayList<>();
    for (FieldDefinition mutation : mutations()) {
      ObjectTypeDefinition payload = types.get(nameOf(mutation.getType()));
      boolean shows =
          payload != null
              && payload.getFieldDefinitions().stream()
                  .anyMatch(field -> types.containsKey(nameOf(field.getType())));
      if (!shows) {
        without.add(mutation.getName());
      }
    }
    assertThat(without).isEmpty();
  }
}
