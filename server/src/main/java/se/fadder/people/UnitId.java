package se.fadder.people;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a unit. */
public record UnitId(UUID value) implements Id {}
