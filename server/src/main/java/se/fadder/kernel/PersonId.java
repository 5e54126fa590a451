package se.fadder.kernel;

import java.util.UUID;

/**
 * The identifier of a person. It stands here and not in {@code people} because the viewer is one.
 */
public record PersonId(UUID value) implements Id {}
