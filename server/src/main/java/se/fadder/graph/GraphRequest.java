package se.fadder.graph;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation to carry out.
 *
 * @param query the document
 * @param operationName which of its operations; null when it has only one
 * @param variables as JSON has them
 * @param queryOnly whether anything but a query is refused
 */
public record GraphRequest(
    String query,
    @Nullable String operationName,
    Map<String, @Nullable Object> variables,
    boolean queryOnly) {
  public static GraphRequest of(String query) {
    return new GraphRequest(query, null, Map.of(), false);
  }
}
