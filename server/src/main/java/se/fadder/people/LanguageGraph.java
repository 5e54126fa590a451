package se.fadder.people;

import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Viewer;

/** The wiring of {@code people-language.graphqls}. */
final class LanguageGraph implements SchemaWiring {
  private final Languages languages;

  LanguageGraph(Languages languages) {
    this.languages = languages;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "language",
            (viewer, args, operation) ->
                operation.read(tx -> languages.chosen(tx, operation.viewer())));
    wiring.mutation(
        "languageChoose",
        (tx, viewer, input) ->
            Payload.of(languages.choose(tx, viewer, input.oneOf("language", Language.class))));
  }
}
