package se.fadder.fcm.local;

/**
 * The fault of a message.
 *
 * @param field its path, such as {@code message.android.ttl}
 */
record Violation(String field, String description) {
  /** A name that the reference does not have. */
  static Violation unknown(String at, String name) {
    return new Violation(
        at,
        "Invalid JSON payload received. Unknown name \"%s\" at '%s': Cannot find field."
            .formatted(name, at));
  }

  /** A value of another type than the reference has. */
  static Violation mistyped(String at, String type, String value) {
    return new Violation(at, "Invalid value at '%s' (%s), %s".formatted(at, type, value));
  }
}
