package se.fadder.onboarding;

import java.util.UUID;
import se.fadder.kernel.Id;

/** Names a plan. */
public record PlanId(UUID value) implements Id {}
