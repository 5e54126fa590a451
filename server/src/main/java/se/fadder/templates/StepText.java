package se.fadder.templates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step says, in a version of a template or added to a plan.
 *
 * @param ordinal its place in its phase
 * @param key null for one that was added to a plan
 * @param documents in order
 */
public record StepText(
    String phaseKey,
    int ordinal,
    @Nullable String key,
    String title,
    String why,
    StepKind kind,
    List<RoutineDocument> documents) {
  public StepText {
    documents = List.copyOf(documents);
  }

  int characters() {
    return title.length()
        + why.length()
        + documents.stream()
            .mapToInt(document -> document.title().length() + document.url().length())
            .sum();
  }
}
