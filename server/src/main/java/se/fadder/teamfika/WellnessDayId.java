package se.fadder.teamfika;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a half-day of wellness. */
public record WellnessDayId(UUID value) implements Id {}
