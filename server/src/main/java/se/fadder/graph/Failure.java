package se.fadder.graph;

import graphql.language.SourceLocation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error: one of the {@code errors} of an answer.
 *
 * @param message English, for whoever builds a client; holds nothing of what is inside the server
 * @param locations where in the document; empty when that is not known
 * @param path keys and list positions that lead to the field; empty when it concerns the request
 * @param details beside {@code code} in {@code extensions}
 */
public record Failure(
    ErrorCode code,
    String message,
    List<Location> locations,
    List<Object> path,
    Map<String, Object> details) {
  /** The most characters of a message; longer ones quote the document at length. */
  private static final int LONGEST = 300;

  public Failure {
    message = message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
    locations = List.copyOf(locations);
    path = List.copyOf(path);
    details = Map.copyOf(details);
  }

  /** A place in the document, line and column counted from 1. */
  public record Location(int line, int column) {}

  /** A failure that concerns the request as a whole. */
  public static Failure of(ErrorCode code, String message) {
    return new Failure(code, message, List.of(), List.of(), Map.of());
  }

  public static Failure at(@Nullable List<SourceLocation> places, ErrorCode code, String message) {
    return new Failure(code, message, locations(places), List.of(), Map.of());
  }

  /** The same failure, of a field. */
  public Failure in(List<Location> places, List<Object> field) {
    return new Failure(code, message, places, field, details);
  }

  public static List<Location> locations(@Nullable List<SourceLocation> places) {
    return places == null
        ? List.of()
        : places.stream()
            .filter(place -> place.getLine() > 0 && place.getColumn() > 0)
            .map(place -> new Location(place.getLine(), place.getColumn()))
            .toList();
  }
}
