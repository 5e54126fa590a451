package se.fadder.templates;

import java.time.Instant;
import java.util.List;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;

/**
 * A draft of a template, which may be incomplete.
 *
 * @param revision how many times it was saved
 * @param content may be incomplete
 * @param problems the first of those for which it would be refused if it were published now
 * @param moreProblems how many there are beside those
 */
public record TemplateDraft(
    TemplateId templateId,
    int revision,
    Instant savedAt,
    PersonId savedBy,
    Template content,
    List<Problem> problems,
    int moreProblems) {
  public TemplateDraft {
    problems = List.copyOf(problems);
  }
}
