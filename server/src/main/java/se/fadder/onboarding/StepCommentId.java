package se.fadder.onboarding;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a comment on a step. */
public record StepCommentId(UUID value) implements Id {}
