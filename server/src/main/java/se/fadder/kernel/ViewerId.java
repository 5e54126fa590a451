package se.fadder.kernel;

import java.util.UUID;

/**
 * Identifies what somebody sees as a viewer: theirs alone, and another thing than the person that
 * everybody knows.
 *
 * @param value that of the person
 */
public record ViewerId(UUID value) implements Id {}
