package se.fadder.templates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step says, in a version of a template or added to a plan.
 *
 * @param ordinal its place in its phase
 * @param key null for one that was added to a plan
 * @param title as the new hire reads it
 * @param titleForOthers as everybody else reads it; null where that is the same
 * @param documents in order
 */
public record StepText(
    String phaseKey,
    int ordinal,
    @Nullable String key,
    String title,
    @Nullable String titleForOthers,
    String why,
    StepKind kind,
    List<RoutineDocument> documents) {
  public StepText {
    documents = List.copyOf(documents);
  }

  int characters() {
    return title.length()
        + (titleForOthers == null ? 0 : titleForOthers.length())
        + why.length()
        + documents.stream()
            .mapToInt(document -> document.title().length() + document.url().length())
            .sum();
  }
}
