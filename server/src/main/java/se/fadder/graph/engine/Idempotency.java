package se.fadder.graph.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.db.WriteTx;
import se.fadder.graph.Payload;
import se.fadder.kernel.Id;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Sha256;

/**
 * The idempotency of mutations: each is done once for each key that a person gives, however often
 * it is sent, so that it is safe to send again when the answer was lost. The key is written in the
 * unit of work of the mutation, so that both are stored or neither.
 */
final class Idempotency {
  /** How long a key is kept. */
  static final Duration KEPT = Duration.ofDays(30);

  private final Nodes nodes;
  private final Clock clock;
  private final ObjectMapper json = new ObjectMapper();

  Idempotency(Nodes nodes, Clock clock) {
    this.nodes = nodes;
    this.clock = clock;
  }

  /** The stored form of a {@link Payload}. */
  private record StoredPayload(@Nullable String changed, List<Problem> problems) {}

  /**
   * A unit of work that runs the mutation, or gives the first answer when the person has used the
   * key before. A refusal is an outcome too; what throws leaves no trace of the key.
   */
  Function<WriteTx, Payload> once(
      PersonId person,
      UUID key,
      String mutation,
      Map<String, Object> input,
      Function<WriteTx, Payload> run) {
    String hash = hash(input); // Before the writer's turn, for which others wait.
    return tx -> {
      IdempotencySql sql = tx.sql(IdempotencySql.class);
      if (sql.take(person, key, mutation, hash, clock.instant()) == 0) {
        String first = sql.outcome(person, key, mutation, hash);
        return first == null ? reused() : read(first);
      }
      Payload payload = run.apply(tx);
      sql.finish(person, key, write(payload));
      return payload;
    };
  }

  private static Payload reused() {
    return Payload.refused(
        Problem.at(
            "idempotencyKey",
            "IDEMPOTENCY_KEY_REUSED",
            "The key was used before, for another mutation or with other input."));
  }

  private String write(Payload payload) {
    Id changed = payload.changed();
    try {
      return json.writeValueAsString(
          new StoredPayload(changed == null ? null : nodes.outer(changed), payload.problems()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a payload that is no JSON", e);
    }
  }

  private Payload read(String outcome) {
    try {
      StoredPayload first = json.readValue(outcome, StoredPayload.class);
      String changed = first.changed();
      return new Payload(changed == null ? null : nodes.inner(changed), first.problems());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored outcome that is no JSON", e);
    }
  }

  private static String hash(Map<String, Object> input) {
    StringBuilder canonical = new StringBuilder();
    append(canonical, input);
    return Sha256.hex(canonical.toString());
  }

  /**
   * Appends a value as GraphQL Java has coerced it, so that how the input was written does not
   * matter: each with its length before it, maps by the order of their keys.
   */
  private static StringBuilder append(StringBuilder out, @Nullable Object value) {
    switch (value) {
      case null -> out.append('0');
      case Map<?, ?> map -> {
        out.append('{').append(map.size());
        new TreeMap<>(map).forEach((key, inner) -> append(append(out, key), inner));
      }
      case Collection<?> list -> {
        out.append('[').append(list.size());
        list.forEach(inner -> append(out, inner));
      }
      default -> {
        String text = value.toString();
        out.append(value.getClass().getSimpleName()).append(text.length()).append(':').append(text);
      }
    }
    return out;
  }
}
