package se.fadder.onboarding;

import java.util.UUID;
import se.fadder.kernel.Id;

/** Names a comment on a step. */
public record StepCommentId(UUID value) implements Id {}
