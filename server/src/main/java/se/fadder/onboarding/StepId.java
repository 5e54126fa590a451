package se.fadder.onboarding;

import java.util.UUID;
import se.fadder.kernel.Id;

/** Names a step of a plan. */
public record StepId(UUID value) implements Id {}
