package se.fadder.organisation;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a change of a unit. */
public record UnitChangeId(UUID value) implements Id {}
