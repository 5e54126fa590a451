package se.fadder.kernel;

import java.util.UUID;

/**
 * The identifier of a person as a viewer, for what they see: theirs alone, and another thing than
 * the person that everybody knows.
 *
 * @param value that of the person
 */
public record ViewerId(UUID value) implements Id {}
