package se.fadder.graph.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.Limits;
import se.fadder.graph.engine.Documents.Invalid;
import se.fadder.graph.engine.Documents.Prepared;
import se.fadder.graph.engine.Documents.Valid;
import se.fadder.kernel.Sha256;

/**
 * The documents that the server knows beforehand: its own client's operations. Each is parsed,
 * validated and weighed once, at the start, so that a request that names one pays for a look-up
 * alone.
 */
final class TrustedDocuments {
  private final Map<String, Valid> byId = new HashMap<>();
  private final Map<String, Valid> byText = new HashMap<>();

  /**
   * Parses and validates the documents.
   *
   * @throws IllegalStateException when one cannot be carried out, or could cost more than it may
   */
  TrustedDocuments(List<String> texts, Function<String, Prepared> prepare, Limits limits) {
    for (String text : texts) {
      Valid document =
          switch (prepare.apply(text)) {
            case Valid valid -> valid;
            case Invalid invalid -> throw refused(text, invalid.failures().getFirst().message());
          };
      if (document.operations().stream().anyMatch(one -> one.most() > limits.cost())) {
        throw refused(text, "it may cost more than " + limits.cost());
      }
      byId.put(id(text), document);
      byText.put(text, document);
    }
  }

  private static IllegalStateException refused(String text, String why) {
    return new IllegalStateException(
        "a trusted document cannot be taken: " + text.lines().findFirst().orElse("") + ": " + why);
  }

  /** The document of that id, or null. */
  @Nullable Valid byId(String id) {
    return byId.get(id);
  }

  /** The document of exactly that text, or null. */
  @Nullable Valid byText(String text) {
    return byText.get(text);
  }

  /** The id of a document: the SHA-256 of its text in UTF-8. */
  static String id(String text) {
    return "sha256:" + Sha256.hex(text);
  }
}
