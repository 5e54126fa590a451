package se.fadder.templates;

import org.jspecify.annotations.Nullable;

/**
 * The rule for when a step is due.
 *
 * @param days on which the new hire works, after the anchor; before it when negative
 * @param after the key of the step that is the anchor; null when that is the first day
 */
public record DueRule(int days, @Nullable String after) {}
