package se.fadder.kernel;

import java.util.UUID;

/** Names a person. Stands here and not in {@code people} because the viewer is one. */
public record PersonId(UUID value) implements Id {}
