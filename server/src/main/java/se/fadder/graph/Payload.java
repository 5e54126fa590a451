package se.fadder.graph;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Id;
import se.fadder.kernel.Problem;

/**
 * What a mutation answers: the changed object, which the payload's one object field loads after the
 * commit, or why it was refused.
 *
 * @param shown values of the payload's other fields, by name, such as a token. They are shown this
 *     once: nothing keeps them, so that an answer repeated for an idempotency key has none
 */
public record Payload(@Nullable Id changed, List<Problem> problems, Map<String, Object> shown) {
  public Payload {
    problems = List.copyOf(problems);
    shown = Map.copyOf(shown);
  }

  public Payload(@Nullable Id changed, List<Problem> problems) {
    this(changed, problems, Map.of());
  }

  public static Payload of(Id changed) {
    return new Payload(changed, List.of());
  }

  /** The changed object beside what is shown this once. */
  public static Payload showing(Id changed, Map<String, Object> shown) {
    return new Payload(changed, List.of(), shown);
  }

  public static Payload refused(Problem problem) {
    return new Payload(null, List.of(problem));
  }
}
