package se.fadder.scim;

import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Problem;

/**
 * A refusal of a request, said as RFC 7644, section 3.12, has it. It takes back the unit of work in
 * which it is thrown: of a request with several changes all are made or none.
 */
final class ScimRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The words of RFC 7644 for what is wrong with a request. */
  enum Type {
    INVALID_FILTER("invalidFilter"),
    INVALID_PATH("invalidPath"),
    INVALID_SYNTAX("invalidSyntax"),
    INVALID_VALUE("invalidValue"),
    MUTABILITY("mutability"),
    NO_TARGET("noTarget"),
    TOO_MANY("tooMany"),
    UNIQUENESS("uniqueness");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  private final int status;
  private final @Nullable Type type;

  private ScimRefusal(int status, @Nullable Type type, String detail) {
    super(detail, null, false, false);
    this.status = status;
    this.type = type;
  }

  /** A request that cannot be meant so. */
  static ScimRefusal of(Type type, String detail) {
    return new ScimRefusal(type == Type.UNIQUENESS ? 409 : 400, type, detail);
  }

  /** A value that is not taken, with the reason that a verb gave. */
  static ScimRefusal of(Problem problem) {
    return problem.code().equals("KNOWN_ALREADY")
        ? of(Type.UNIQUENESS, problem.message())
        : of(Type.INVALID_VALUE, problem.message());
  }

  /** A request for something that is not there, or is another organisation's. */
  static ScimRefusal notFound() {
    return new ScimRefusal(404, null, "There is nothing here by that id.");
  }

  /** A request that is well made and not allowed. */
  static ScimRefusal forbidden(String detail) {
    return new ScimRefusal(403, null, detail);
  }

  /** A request for a version that is not the current one any more. */
  static ScimRefusal overtaken() {
    return new ScimRefusal(412, null, "It has changed since that version.");
  }

  /** A request with a larger body than any is read of. */
  static ScimRefusal tooLarge(int most) {
    return new ScimRefusal(413, null, "The body is larger than " + most + " bytes.");
  }

  int status() {
    return status;
  }

  @Nullable Type type() {
    return type;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
