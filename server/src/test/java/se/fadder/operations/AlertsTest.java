package se.fadder.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Tests that Prometheus takes the sample alerts, and that each fires when it should and else not.
 */
final class AlertsTest {
  private static final Path DEPLOY = Path.of("..", "deploy");
  private static final Path ALERTS = DEPLOY.resolve("alerts.yaml");
  private static final Path TESTS = DEPLOY.resolve("alerts.test.yaml");

  @Test
  void prometheusTakesThem() throws IOException, InterruptedException {
    Promtool.find().accepts("", "check", "rules", ALERTS.toString());
  }

  @Test
  void theyFireWhenTheyShould() throws IOException, InterruptedException {
    Promtool.find().accepts("", "test", "rules", TESTS.toString());
  }

  @Test
  void prometheusIsReallyAsked(@TempDir Path folder) throws IOException {
    Path broken = folder.resolve("broken.yaml");
    Files.writeString(broken, "groups: [{name: a, rules: [{alert: A, expr: 'a > 1 * on (b) c'}]}]");
    Promtool promtool = Promtool.find();
    assertThatThrownBy(() -> promtool.accepts("", "check", "rules", broken.toString()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("vector matching");
  }

  @Test
  void eachIsTestedBothWays() throws IOException {
    Set<String> firing = new TreeSet<>();
    Set<String> silent = new TreeSet<>();
    for (Object test : members(read(TESTS), "tests")) {
      for (Object asked : members(test, "alert_rule_test")) {
        boolean fires =
            ((Map<?, ?>) asked).get("exp_alerts") instanceof List<?> all && !all.isEmpty();
        (fires ? firing : silent).add(member(asked, "alertname").toString());
      }
    }
    Set<String> alerts =
        rules().stream()
            .map(rule -> member(rule, "alert").toString())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(alerts).hasSizeGreaterThan(5);
    assertThat(firing).isEqualTo(alerts);
    assertThat(silent).isEqualTo(alerts);
  }

  @Test
  void theyAskForMetricsThatAreExplained() throws IOException {
    Set<String> asked =
        rules().stream()
            .map(rule -> member(rule, "expr").toString())
            .flatMap(
                text -> Pattern.compile("\\b(?:fadder|jvm|process)_\\w+").matcher(text).results())
            .map(MatchResult::group)
            .map(name -> name.replaceFirst("_(bucket|count|sum)$", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(asked).hasSizeGreaterThan(5).isSubsetOf(explained());
  }

  private static Set<String> explained() throws IOException {
    return Pattern.compile("(?m)^\\| `(\\w+)`")
        .matcher(Files.readString(DEPLOY.resolve("METRICS.md")))
        .results()
        .map(row -> row.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<?> rules() throws IOException {
    return members(read(ALERTS), "groups").stream()
        .<Object>flatMap(group -> members(group, "rules").stream())
        .toList();
  }

  private static Object read(Path file) throws IOException {
    return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
  }

  private static List<?> members(Object map, String name) {
    return (List<?>) member(map, name);
  }

  private static Object member(Object map, String name) {
    return Objects.requireNonNull(((Map<?, ?>) map).get(name), name);
  }
}
