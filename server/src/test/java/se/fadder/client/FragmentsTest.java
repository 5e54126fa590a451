package se.fadder.client;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AstPrinter;
import graphql.language.FragmentDefinition;
import graphql.parser.Parser;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * An operation is one self-contained text, so that several files repeat a fragment: all in the same
 * words.
 */
class FragmentsTest {
  @Test
  void fragmentsOfOneNameAreTheSame() {
    Map<String, String> first = new HashMap<>();
    for (Path file : WebFiles.ending(".graphql")) {
      new Parser()
          .parseDocument(WebFiles.read(file))
          .getDefinitionsOfType(FragmentDefinition.class)
          .forEach(fragment -> {
            String text = AstPrinter.printAst(fragment);
            String before = first.putIfAbsent(fragment.getName(), text);
            if (before != null) {
              assertThat(text).as(file + ": " + fragment.getName()).isEqualTo(before);
            }
          });
    }
    assertThat(first).containsKey("stepFields");
  }
}
