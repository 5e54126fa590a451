package se.fadder.graph.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.Fetcher;
import se.fadder.graph.Operation;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Event;

/** The fetchers of a field of {@code Subscription}; see {@link Wiring#subscription}. */
record Subscription<R extends @Nullable Object>(
    Fetcher<Operation, Set<Event>> concerns, Fetcher<Operation, R> fetcher) {}
