package se.fadder.graph.engine;

import static graphql.schema.GraphQLTypeUtil.unwrapAll;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.Connection;
import se.fadder.graph.Connection.Edge;

/**
 * The fetchers of {@code PageInfo} and of the types whose names end in {@code Connection} and
 * {@code Edge}.
 */
final class ConnectionFields {
  private static final String CONNECTION = "Connection";
  private static final String EDGE = "Edge";

  private ConnectionFields() {}

  /**
   * The name of what the field is a list of, such as {@code Plan} for a {@code PlanConnection};
   * else empty.
   */
  static String listName(GraphQLFieldDefinition field) {
    String type = unwrapAll(field.getType()).getName();
    return type.endsWith(CONNECTION) ? without(CONNECTION, type) : "";
  }

  /** The fetcher of a field of a {@link Connection}; null when it has no such field. */
  static @Nullable DataFetcher<?> ofConnection(String type, String field) {
    String list = without(CONNECTION, type);
    return switch (field) {
      case "edges" -> ofPage(list, page -> page.connection().edges());
      case "nodes" -> ofPage(list, Page::nodes);
      case "pageInfo" -> ofPage(list, page -> page);
      default -> null;
    };
  }

  /** The fetcher of a field of an {@link Edge}; null when it has no such field. */
  static @Nullable DataFetcher<?> ofEdge(String type, String field) {
    String list = without(EDGE, type);
    return switch (field) {
      case "cursor" -> new AccessorFetcher(edge -> Cursors.encode(list, ((Edge<?>) edge).place()));
      case "node" -> new AccessorFetcher(edge -> ((Edge<?>) edge).node());
      default -> null;
    };
  }

  /**
   * The fetcher of a field of {@code PageInfo}, from a connection; null when it has no such field.
   */
  static @Nullable DataFetcher<?> ofPageInfo(String field) {
    return switch (field) {
      case "hasNextPage" -> ofInfo(page -> page.connection().hasNextPage());
      case "hasPreviousPage" -> ofInfo(page -> false);
      case "startCursor" -> ofInfo(Page::startCursor);
      case "endCursor" -> ofInfo(Page::endCursor);
      default -> null;
    };
  }

  private record Page(String list, Connection<?> connection) {
    @Nullable String startCursor() {
      return edges().isEmpty() ? null : Cursors.encode(list, edges().getFirst().place());
    }

    @Nullable String endCursor() {
      return edges().isEmpty() ? null : Cursors.encode(list, edges().getLast().place());
    }

    List<?> nodes() {
      return edges().stream().map(Edge::node).toList();
    }

    private List<? extends Edge<?>> edges() {
      return connection.edges();
    }
  }

  private static DataFetcher<?> ofPage(String list, Function<Page, @Nullable Object> get) {
    return new AccessorFetcher(source -> get.apply(new Page(list, (Connection<?>) source)));
  }

  private static DataFetcher<?> ofInfo(Function<Page, @Nullable Object> get) {
    return new AccessorFetcher(source -> get.apply((Page) source));
  }

  private static String without(String end, String name) {
    return name.substring(0, name.length() - end.length());
  }
}
