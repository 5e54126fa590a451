package se.fadder.today;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.onboarding.StepCommentId;
import se.fadder.onboarding.StepId;

/**
 * A notice: something about a step that reaches a person.
 *
 * @param causeId of what was said or done; it reaches a person once
 * @param commentId what was said; null when it was done
 * @param byId who has said or done it
 */
public record StepNotice(
    PersonId personId,
    UUID causeId,
    StepId stepId,
    StepNoticeKind kind,
    @Nullable StepCommentId commentId,
    PersonId byId,
    Instant at) {}
