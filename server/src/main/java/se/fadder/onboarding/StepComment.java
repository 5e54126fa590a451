package se.fadder.onboarding;

import java.time.Instant;
import se.fadder.kernel.PersonId;

/**
 * A comment on a step.
 *
 * @param text a subset of Markdown
 */
public record StepComment(
    StepCommentId id, StepId stepId, PersonId authorId, Instant at, String text) {}
