package se.fadder.onboarding;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a plan. */
public record PlanId(UUID value) implements Id {}
