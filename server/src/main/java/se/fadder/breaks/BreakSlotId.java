package se.fadder.breaks;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a break that somebody is reminded of on a day. */
public record BreakSlotId(UUID value) implements Id {}
