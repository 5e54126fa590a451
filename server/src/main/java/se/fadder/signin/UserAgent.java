package se.fadder.signin;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The browser and system by which a person recognises a client of theirs. Made of what the client
 * says about itself, so good for nothing else; versions and models, which would tell people apart,
 * are left out.
 *
 * @param browser such as Chrome; null when it is none that is known
 * @param system such as Android; null when it is none that is known
 */
public record UserAgent(@Nullable String browser, @Nullable String system) {
  static final UserAgent UNKNOWN = new UserAgent(null, null);

  /**
   * The browsers by what tells them apart. A browser names those that it descends from: the later
   * one wins.
   */
  private static final Map<Integer, Map.Entry<String, String>> BROWSERS =
      ordered(
          "Safari/", "Safari",
          "Chrome/", "Chrome",
          "CriOS/", "Chrome",
          "Firefox/", "Firefox",
          "FxiOS/", "Firefox",
          "SamsungBrowser/", "Samsung Internet",
          "OPR/", "Opera",
          "Edg/", "Edge",
          "EdgA/", "Edge",
          "EdgiOS/", "Edge");

  private static final Map<Integer, Map.Entry<String, String>> SYSTEMS =
      ordered(
          "Linux", "Linux",
          "CrOS", "ChromeOS",
          "Android", "Android",
          "Windows", "Windows",
          "Macintosh", "macOS",
          "iPad", "iPadOS",
          "iPhone", "iOS");

  private static Map<Integer, Map.Entry<String, String>> ordered(String... pairs) {
    Map<Integer, Map.Entry<String, String>> ordered = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      ordered.put(i, Map.entry(pairs[i], pairs[i + 1]));
    }
    return ordered;
  }

  /** Reads the header {@code User-Agent}. */
  static UserAgent of(String userAgent) {
    return new UserAgent(
        last(BROWSERS, userAgent).orElse(null), last(SYSTEMS, userAgent).orElse(null));
  }

  private static Optional<String> last(
      Map<Integer, Map.Entry<String, String>> known, String userAgent) {
    return known.values().stream()
        .filter(one -> userAgent.contains(one.getKey()))
        .map(Map.Entry::getValue)
        .reduce((former, later) -> later);
  }
}
