package se.fadder.scim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The path of what a PATCH changes (RFC 7644, figure 7).
 *
 * @param attribute in lower case, with what it is part of
 * @param filter which of several values; null for all
 * @param sub what of those values, in lower case; null for all
 */
record PatchPath(String attribute, @Nullable Filter filter, @Nullable String sub) {
  private static final int LONGEST = 1_000;

  /**
   * Reads a path.
   *
   * @param filtered the attributes of values by which they may be chosen
   */
  static PatchPath parse(String written, Set<String> filtered) {
    int open = written.indexOf('[');
    int close = written.lastIndexOf(']');
    if (written.length() > LONGEST || written.isBlank() || (open < 0) != (close < 0)) {
      throw refusal();
    }
    if (open < 0) {
      return new PatchPath(AttributeName.plain(written.strip()), null, null);
    }
    String attribute = AttributeName.plain(written.substring(0, open).strip());
    String rest = written.substring(close + 1).strip();
    if (close < open || attribute.isEmpty() || !(rest.isEmpty() || rest.startsWith("."))) {
      throw refusal();
    }
    String before = attribute + ".";
    Set<String> known =
        filtered.stream()
            .filter(name -> name.startsWith(before))
            .map(name -> name.substring(before.length()))
            .collect(Collectors.toSet());
    return new PatchPath(
        attribute,
        filter(written.substring(open + 1, close), known),
        rest.isEmpty() ? null : rest.substring(1).toLowerCase(Locale.ROOT));
  }

  /** Of values that Fadder does not keep any filter is good; what it says does not matter. */
  private static Filter filter(String written, Set<String> known) {
    return known.isEmpty() ? new Filter.Or(List.of()) : FilterParser.parse(written, known);
  }

  private static ScimRefusal refusal() {
    return ScimRefusal.of(ScimRefusal.Type.INVALID_PATH, "The path cannot be read.");
  }
}
