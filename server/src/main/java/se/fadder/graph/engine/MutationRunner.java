package se.fadder.graph.engine;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.graph.Args;
import se.fadder.graph.BadInput;
import se.fadder.graph.Mutation;
import se.fadder.graph.Payload;
import se.fadder.kernel.Id;

/** The runner of mutations, each in a unit of work of its own. */
final class MutationRunner {
  private final Database database;
  private final Nodes nodes;
  private final Idempotency idempotency;

  MutationRunner(Database database, Nodes nodes, Idempotency idempotency) {
    this.database = database;
    this.nodes = nodes;
    this.idempotency = idempotency;
  }

  /** The fetcher of a field of {@code Mutation}. */
  DataFetcher<Payload> fetcher(String name, Mutation mutation) {
    return environment -> {
      RunningOperation operation = RunningOperation.current();
      try {
        return run(name, mutation, operation, input(environment));
      } catch (BadInput e) {
        return Payload.refused(e.problem());
      } finally {
        operation.loaders().forget();
      }
    };
  }

  private static Map<String, Object> input(DataFetchingEnvironment environment) {
    Map<String, Object> input = environment.getArgument("input");
    return Objects.requireNonNull(input, "the schema lets an input be null");
  }

  private Payload run(
      String name, Mutation mutation, RunningOperation operation, Map<String, Object> input) {
    Args args = new CheckedArgs(input, nodes, "");
    Function<WriteTx, Payload> unit = tx -> mutation.run(tx, operation.viewer(), args);
    Payload stored =
        database.write(
            input.get("idempotencyKey") instanceof UUID key
                ? idempotency.once(
                    operation.viewer().person(),
                    key,
                    name,
                    mutation.mayKeepHash() ? input : Map.of(),
                    unit)
                : unit);
    return stored.made();
  }

  /** The fetcher of a payload's object field: reads anew what the mutation has changed. */
  DataFetcher<?> changed(Nodes.Kind<?, ?> kind) {
    return environment -> {
      Payload payload = environment.getSource();
      Id changed = payload == null ? null : payload.changed();
      return changed == null ? null : load(kind, changed);
    };
  }

  private static CompletableFuture<? extends @Nullable Object> load(
      Nodes.Kind<?, ?> kind, Id changed) {
    if (!kind.id().isInstance(changed)) {
      throw new IllegalStateException(
          "a mutation that shows a " + kind.type() + " has changed " + changed);
    }
    return kind.load(RunningOperation.current(), changed);
  }
}
