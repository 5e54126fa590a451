package se.fadder.graph.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.Limits;
import se.fadder.graph.engine.Documents.Invalid;
import se.fadder.graph.engine.Documents.Prepared;
import se.fadder.graph.engine.Documents.Valid;
import se.fadder.kernel.Sha256;

/**
 * The documents that the server knows beforehand: its own client's operations. Each is parsed,
 * validated and weighed once, when it is first asked for, so that the start waits for none of them
 * and a request that names one pays for a look-up alone.
 */
final class TrustedDocuments {
  private final Function<String, Prepared> prepare;
  private final Limits limits;
  private final Map<String, String> textById = new HashMap<>();
  private final Set<String> texts;
  private final Map<String, Valid> byText = new ConcurrentHashMap<>();

  TrustedDocuments(List<String> texts, Function<String, Prepared> prepare, Limits limits) {
    this.prepare = prepare;
    this.limits = limits;
    this.texts = Set.copyOf(texts);
    texts.forEach(text -> textById.put(id(text), text));
  }

  private Valid of(String text) {
    Valid document =
        switch (prepare.apply(text)) {
          case Valid valid -> valid;
          case Invalid invalid -> throw refused(text, invalid.failures().getFirst().message());
        };
    if (document.operations().stream().anyMatch(one -> one.most() > limits.cost())) {
      throw refused(text, "it may cost more than " + limits.cost());
    }
    return document;
  }

  private static IllegalStateException refused(String text, String why) {
    return new IllegalStateException(
        "a trusted document cannot be taken: " + text.lines().findFirst().orElse("") + ": " + why);
  }

  /**
   * The document of that id, or null.
   *
   * @throws IllegalStateException when it cannot be carried out, or could cost more than it may
   */
  @Nullable Valid byId(String id) {
    String text = textById.get(id);
    return text == null ? null : byText(text);
  }

  /**
   * The document of exactly that text, or null.
   *
   * @throws IllegalStateException when it cannot be carried out, or could cost more than it may
   */
  @Nullable Valid byText(String text) {
    Valid known = byText.get(text);
    return known != null || !texts.contains(text) ? known : byText.computeIfAbsent(text, this::of);
  }

  /** The id of a document: the SHA-256 of its text in UTF-8. */
  static String id(String text) {
    return "sha256:" + Sha256.hex(text);
  }
}
