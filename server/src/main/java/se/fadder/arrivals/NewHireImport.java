package se.fadder.arrivals;

import org.jspecify.annotations.Nullable;

/**
 * How the taking in of a file goes.
 *
 * @param total how many newcomers it has
 * @param made how many are ready to be let in
 * @param failure why nobody was let in, as a user error; null when it did not fail
 */
public record NewHireImport(ImportState state, int total, int made, @Nullable String failure) {}
