package se.fadder.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a verb: it was done, or it was not, and why. What nobody should be able to cause
 * is no outcome; it throws.
 *
 * @param <T> the thing that the verb is about, most often its id
 */
public sealed interface Outcome<T> {
  /** The verb was done, or it was so already. */
  record Done<T>(T value) implements Outcome<T> {}

  /**
   * The verb was not done.
   *
   * @param problems at least one
   * @param shown the thing that the problems are about, for a viewer who may see it; mostly null
   */
  record Refused<T>(List<Problem> problems, @Nullable T shown) implements Outcome<T> {
    public Refused {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("a refusal without a reason");
      }
    }
  }

  /**
   * The verb was not done, as somebody has changed the thing since the viewer saw it.
   *
   * @param now the thing as it is by now, which is shown beside the problem
   */
  record Overtaken<T>(T now, Problem problem) implements Outcome<T> {}

  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Outcome<T> refused(Problem problem) {
    return new Refused<>(List.of(problem), null);
  }

  static <T> Outcome<T> overtaken(T now, Problem problem) {
    return new Overtaken<>(now, problem);
  }

  /** The first reason why it was not done; empty when it was done. */
  default Optional<Problem> refusal() {
    return switch (this) {
      case Done<T> _ -> Optional.empty();
      case Refused<T>(var problems, _) -> Optional.of(problems.getFirst());
      case Overtaken<T>(_, var problem) -> Optional.of(problem);
    };
  }

  /**
   * The same outcome with another thing as its value, for a verb that is built on this one.
   *
   * @param to finds the other thing, whether or not it was done; it must not change anything
   */
  default <R> Outcome<R> map(Function<? super T, ? extends R> to) {
    return switch (this) {
      case Done<T>(T value) -> new Done<>(to.apply(value));
      case Refused<T>(var problems, T shown) ->
          new Refused<>(problems, shown == null ? null : to.apply(shown));
      case Overtaken<T>(T now, var problem) -> new Overtaken<>(to.apply(now), problem);
    };
  }
}
