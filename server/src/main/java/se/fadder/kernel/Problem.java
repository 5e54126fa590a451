package se.fadder.kernel;

import java.util.List;

/**
 * A reason why a verb did not do what it was asked to, said so that the person can mend it.
 *
 * @param code a value of the schema's {@code UserErrorCode}
 * @param field the path within the input that it concerns; empty when it concerns the whole
 * @param message English, for whoever builds a client; clients show their own text by code
 */
public record Problem(String code, List<String> field, String message) {
  public Problem {
    field = List.copyOf(field);
  }

  public static Problem of(String code, String message) {
    return new Problem(code, List.of(), message);
  }

  public static Problem at(String field, String code, String message) {
    return new Problem(code, List.of(field), message);
  }

  /**
   * The problem for what is missing and for what the viewer may not see or change: the two look the
   * same.
   */
  public static Problem notFound(String field) {
    return at(field, "NOT_FOUND", "There is nothing here by that id that you may see or change.");
  }
}
