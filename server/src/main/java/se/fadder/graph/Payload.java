package se.fadder.graph;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Id;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;

/**
 * The payload of a mutation: the changed object, which the payload's one object field loads after
 * the commit, or why it was refused.
 *
 * @param shown makes the values of the payload's other fields, by name, such as a link. They are
 *     made once, after the commit, and shown this once: nothing keeps them, so that an answer
 *     repeated for an idempotency key has none
 */
public record Payload(
    @Nullable Id changed, List<Problem> problems, Supplier<Map<String, Object>> shown) {
  public Payload {
    problems = List.copyOf(problems);
  }

  public Payload(@Nullable Id changed, List<Problem> problems) {
    this(changed, problems, Map::of);
  }

  /** The same payload, with the shown values made. */
  public Payload made() {
    Map<String, Object> values = Map.copyOf(shown.get());
    return new Payload(changed, problems, () -> values);
  }

  /**
   * The payload of a verb's outcome, with the id of the thing that it is about: the viewer, for
   * what concerns them and is no object of its own.
   */
  public static Payload of(Outcome<? extends Id> outcome) {
    return switch (outcome) {
      case Outcome.Done(Id changed) -> new Payload(changed, List.of());
      case Outcome.Refused(var problems, var shown) -> new Payload(shown, problems);
      case Outcome.Overtaken(Id now, var problem) -> new Payload(now, List.of(problem));
    };
  }

  /**
   * The same payload, with values beside it that are shown this once.
   *
   * @param values may do what cannot be taken back, as it runs after the commit
   */
  public Payload showing(Supplier<Map<String, Object>> values) {
    return new Payload(changed, problems, values);
  }

  public static Payload refused(Problem problem) {
    return new Payload(null, List.of(problem));
  }
}
