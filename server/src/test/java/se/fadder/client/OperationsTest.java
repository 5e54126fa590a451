package se.fadder.client;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Tests that each operation of the client, a file each, fits with its fragments the schema. */
class OperationsTest {
  private final GraphQLSchema schema =
      UnExecutableSchemaGenerator.makeUnExecutableSchema(
          new SchemaParser().parse(WebFiles.schema()));

  @TestFactory
  Stream<DynamicTest> operations() {
    return WebFiles.documents().entrySet().stream()
        .map(document -> {
          String file = document.getKey().getFileName().toString();
          return DynamicTest.dynamicTest(file, () -> fits(file, document.getValue()));
        });
  }

  private void fits(String file, String text) {
    Document document = new Parser().parseDocument(text);
    assertThat(new Validator().validateDocument(schema, document, Locale.ROOT)).isEmpty();
    List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
    assertThat(operations).hasSize(1);
    assertThat(operations.getFirst().getName() + ".graphql").isEqualTo(file);
  }
}
