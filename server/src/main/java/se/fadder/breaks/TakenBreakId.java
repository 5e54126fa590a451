package se.fadder.breaks;

import java.util.UUID;
import se.fadder.kernel.Id;

/**
 * The identifier of a break that somebody has taken of their own accord, which the device has made
 * on which they said so. It is one of that person's.
 */
public record TakenBreakId(UUID value) implements Id {}
