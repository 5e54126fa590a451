package se.fadder.seed;

import java.util.function.UnaryOperator;

/**
 * A way to break a file of {@link Lillby}.
 *
 * @param kind in a few words
 * @param line where it is to be found; 0 when it concerns the file as a whole
 * @param reason words of the reason to be given
 */
record Broken(String kind, Lillby files, String file, int line, String reason) {
  static Broken text(
      String kind, String file, String right, String wrong, int line, String reason) {
    return new Broken(kind, Lillby.whole().with(file, right, wrong), file, line, reason);
  }

  static Broken bytes(
      String kind, String file, UnaryOperator<byte[]> change, int line, String reason) {
    return new Broken(kind, Lillby.whole().with(file, change), file, line, reason);
  }

  /** In the file of units. */
  static Broken units(String kind, String right, String wrong, int line, String reason) {
    return text(kind, "lillby/units.csv", right, wrong, line, reason);
  }

  static Broken people(String kind, String right, String wrong, int line, String reason) {
    return text(kind, "lillby/people.csv", right, wrong, line, reason);
  }

  static Broken employments(String kind, String right, String wrong, int line, String reason) {
    return text(kind, "lillby/employments.csv", right, wrong, line, reason);
  }

  static Broken roles(String kind, String right, String wrong, int line, String reason) {
    return text(kind, "lillby/roles.csv", right, wrong, line, reason);
  }

  static Broken mentorships(String kind, String right, String wrong, int line, String reason) {
    return text(kind, "lillby/mentorships.csv", right, wrong, line, reason);
  }

  static Broken plans(String kind, String right, String wrong, int line, String reason) {
    return text(kind, "lillby/plans.csv", right, wrong, line, reason);
  }

  static Broken template(String kind, String right, String wrong, int line, String reason) {
    return text(kind, "templates/grund.yaml", right, wrong, line, reason);
  }

  /** The same fault, where it shows in another file than the one that was changed. */
  Broken in(String other) {
    return new Broken(kind, files, other, line, reason);
  }

  /** How the message begins. */
  String place() {
    return file + (line == 0 ? ": " : ":" + line + ": ");
  }
}
