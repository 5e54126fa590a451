package se.fadder.arrivals;

import org.jspecify.annotations.Nullable;

/**
 * An import of newcomers, and how far it has come.
 *
 * @param total how many newcomers it has
 * @param made how many are ready to be admitted
 * @param failure why nobody was admitted, as a user error; null when it did not fail
 */
public record NewHireImport(ImportState state, int total, int made, @Nullable String failure) {}
