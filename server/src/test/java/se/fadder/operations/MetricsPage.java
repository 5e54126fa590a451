package se.fadder.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of metrics in Prometheus' text format. */
public final class MetricsPage {
  private static final Map<String, List<String>> SUFFIXES =
      Map.of(
          "histogram",
          List.of("_bucket", "_count", "_sum"),
          "summary",
          List.of("", "_count", "_sum"));

  private MetricsPage() {}

  /** Each metric says what it is, of which type, and shows nothing else. */
  public static void assertSound(String page) {
    Map<String, String> help = described(page, "HELP");
    Map<String, String> types = described(page, "TYPE");
    assertThat(types).hasSizeGreaterThan(20);
    assertThat(help.keySet()).isEqualTo(types.keySet());
    assertThat(help).allSatisfy((name, text) -> assertThat(text).as(name).isNotBlank());
    assertThat(types.values()).isSubsetOf("counter", "gauge", "histogram", "summary");
    Set<String> samples = new TreeSet<>();
    types.forEach((name, type) ->
        SUFFIXES.getOrDefault(type, List.of("")).forEach(end -> samples.add(name + end)));
    assertThat(samples(page)).isSubsetOf(samples);
  }

  private static Map<String, String> described(String page, String as) {
    Map<String, String> all = new TreeMap<>();
    matches(page, "^# " + as + " (\\w+) (.*)$")
        .forEach(line -> assertThat(all.put(line.group(1), line.group(2))).as("twice").isNull());
    return all;
  }

  private static Set<String> samples(String page) {
    Set<String> names = new TreeSet<>();
    matches(page, "^(\\w+)[ {]").forEach(line -> names.add(line.group(1)));
    return names;
  }

  private static Stream<MatchResult> matches(String page, String line) {
    return Pattern.compile(line, Pattern.MULTILINE).matcher(page).results();
  }
}
