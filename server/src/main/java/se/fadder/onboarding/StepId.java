package se.fadder.onboarding;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a step of a plan. */
public record StepId(UUID value) implements Id {}
