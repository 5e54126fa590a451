package se.fadder.onboarding;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a link of a step. */
public record StepLinkId(UUID value) implements Id {}
