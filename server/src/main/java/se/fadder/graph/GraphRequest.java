package se.fadder.graph;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to carry out an operation.
 *
 * @param document where it stands
 * @param operationName which of the document's operations; null when it has only one
 * @param variables as JSON has them
 * @param queryOnly whether anything but a query is refused
 */
public record GraphRequest(
    Source document,
    @Nullable String operationName,
    Map<String, @Nullable Object> variables,
    boolean queryOnly) {

  /** The way in which a request tells which document it means. */
  public sealed interface Source {}

  /** The document itself. */
  public record Text(String text) implements Source {}

  /**
   * A document that the server knows beforehand.
   *
   * @param id such as {@code sha256:} and 64 hexadecimal digits in lower case
   */
  public record Trusted(String id) implements Source {}

  public GraphRequest(
      String text,
      @Nullable String operationName,
      Map<String, @Nullable Object> variables,
      boolean queryOnly) {
    this(new Text(text), operationName, variables, queryOnly);
  }

  public static GraphRequest of(String query) {
    return new GraphRequest(query, null, Map.of(), false);
  }
}
