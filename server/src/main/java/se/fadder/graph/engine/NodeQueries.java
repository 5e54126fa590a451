package se.fadder.graph.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.Args;
import se.fadder.graph.BadInput;
import se.fadder.graph.Operation;
import se.fadder.kernel.Id;
import se.fadder.kernel.Page;
import se.fadder.kernel.Problem;

/** The fields {@code Query.node} and {@code Query.nodes}. */
final class NodeQueries {
  private NodeQueries() {}

  static void wire(Assembly assembly) {
    Nodes nodes = assembly.nodes();
    assembly.query("node", (root, args, op) -> load(nodes, op, given(args, "id")));
    assembly.query("nodes", (root, args, op) -> loadAll(nodes, op, given(args, "ids")));
  }

  /**
   * The id as the operation gave it: one that is not the server's is answered with null, not
   * refused.
   */
  private static @Nullable Object given(Args args, String name) {
    return ((CheckedArgs) args).values().get(name);
  }

  private static CompletableFuture<? extends @Nullable Object> load(
      Nodes nodes, Operation operation, @Nullable Object outer) {
    Id id = nodes.inner(String.valueOf(outer));
    return id == null ? CompletableFuture.completedFuture(null) : nodes.load(operation, id);
  }

  private static CompletableFuture<List<@Nullable Object>> loadAll(
      Nodes nodes, Operation operation, @Nullable Object outers) {
    List<CompletableFuture<? extends @Nullable Object>> found = new ArrayList<>();
    if (outers instanceof Collection<?> ids) {
      if (ids.size() > Page.MOST) {
        throw new BadInput(
            Problem.at("ids", "INVALID", "At most " + Page.MOST + " can be asked for at once."));
      }
      if (Set.copyOf(ids).size() < ids.size()) {
        throw new BadInput(Problem.at("ids", "INVALID", "An id stands there more than once."));
      }
      ids.forEach(outer -> found.add(load(nodes, operation, outer)));
    }
    return CompletableFuture.allOf(found.toArray(CompletableFuture[]::new))
        .thenApply(all -> {
          List<@Nullable Object> objects = new ArrayList<>();
          found.forEach(one -> objects.add(one.join()));
          return objects;
        });
  }
}
