package se.fadder.people;

import java.util.UUID;
import se.fadder.kernel.Id;

/** Names a unit. */
public record UnitId(UUID value) implements Id {}
