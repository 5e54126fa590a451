package se.fadder.graph;

import org.jspecify.annotations.Nullable;

/** Answers one field. */
@FunctionalInterface
public interface Fetcher<S, R extends @Nullable Object> {
  R fetch(S source, Args args, Operation operation);
}
