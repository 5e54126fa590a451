package se.fadder.setup;

import org.jspecify.annotations.Nullable;

/**
 * A template to begin with, as it is offered.
 *
 * @param steps how many it has of its own
 * @param base the key of the one that it builds on; null when it stands by itself
 * @param taken whether the organisation has it
 */
public record StartingTemplate(
    String key, String name, int steps, @Nullable String base, boolean taken) {}
