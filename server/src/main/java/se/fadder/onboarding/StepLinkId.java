package se.fadder.onboarding;

import java.util.UUID;
import se.fadder.kernel.Id;

/** Names a link of a step. */
public record StepLinkId(UUID value) implements Id {}
