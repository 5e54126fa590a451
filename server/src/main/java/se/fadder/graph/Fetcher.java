package se.fadder.graph;

import org.jspecify.annotations.Nullable;

/** A fetcher, which answers one field. */
@FunctionalInterface
public interface Fetcher<S, R extends @Nullable Object> {
  R fetch(S source, Args args, Operation operation);
}
