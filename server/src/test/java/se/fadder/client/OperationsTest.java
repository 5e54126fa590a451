package se.fadder.client;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each operation of the client, a file each, fits the schema. */
class OperationsTest {
  private final GraphQLSchema schema =
      UnExecutableSchemaGenerator.makeUnExecutableSchema(
          new SchemaParser().parse(WebFiles.schema()));

  @TestFactory
  Stream<DynamicTest> operations() {
    return WebFiles.ending(".graphql").stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> fits(file)));
  }

  private void fits(Path file) {
    Document document = new Parser().parseDocument(WebFiles.read(file));
    assertThat(new Validator().validateDocument(schema, document, Locale.ROOT)).isEmpty();
    List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
    assertThat(operations).hasSize(1);
    assertThat(operations.getFirst().getName() + ".graphql")
        .isEqualTo(file.getFileName().toString());
  }
}
