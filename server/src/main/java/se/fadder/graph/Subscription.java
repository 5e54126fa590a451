package se.fadder.graph;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Happening;

/** How a field of {@code Subscription} is answered; see {@link Wiring#subscription}. */
record Subscription<R extends @Nullable Object>(
    Fetcher<Operation, Set<Happening>> concerns, Fetcher<Operation, R> fetcher) {}
