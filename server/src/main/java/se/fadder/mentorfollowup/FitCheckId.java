package se.fadder.mentorfollowup;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a fit check. */
public record FitCheckId(UUID value) implements Id {}
