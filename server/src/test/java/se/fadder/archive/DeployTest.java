package se.fadder.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import se.fadder.SettingNames;

/** Tests that what stands in {@code deploy} fits the program: settings, ports, paths, metrics. */
final class DeployTest {
  private static final Path DEPLOY = Path.of("..", "deploy");
  private static final Pattern VARIABLE = Pattern.compile("\\bFADDER_[A-Z0-9_]+");
  private static final Pattern METRIC = Pattern.compile("\\b(?:fadder|jvm|process)_\\w+");
  private static final Pattern HEALTH = Pattern.compile("/health/\\w+");
  private static final Pattern EXPOSURE = Pattern.compile("exposure level for \\S+: ([0-9.]+)");

  /** Variables that are no settings of the server's. */
  private static final Set<String> NO_SETTINGS =
      Set.of("FADDER_CONFIG", "FADDER_JAVA_OPTIONS", "FADDER_DOMAIN", "FADDER_UPSTREAM");

  private static String read(String file) throws IOException {
    return Files.readString(DEPLOY.resolve(file));
  }

  private static List<Object> yaml(String file) throws IOException {
    List<Object> documents = new ArrayList<>();
    new Load(LoadSettings.builder().build()).loadAllFromString(read(file)).forEach(documents::add);
    return documents;
  }

  /** What stands in a tree at a path such as {@code spec/template}; a number is a list's place. */
  private static Object at(Object tree, String path) {
    Object found = tree;
    for (String step : path.split("/", -1)) {
      found =
          found instanceof List<?> list
              ? list.get(Integer.parseInt(step))
              : ((Map<?, ?>) Objects.requireNonNull(found)).get(step);
      assertThat(found).as(path + " at " + step).isNotNull();
    }
    return found;
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyVariableIsASettingOfTheServers() throws IOException {
    Set<String> known = new TreeSet<>(SettingNames.variables());
    known.addAll(NO_SETTINGS);
    try (Stream<Path> files = Files.walk(DEPLOY)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(known).as("%s", file).containsAll(found(VARIABLE, Files.readString(file)));
      }
    }
  }

  @Test
  void noFileNamesARegistry() throws IOException {
    try (Stream<Path> files = Files.walk(DEPLOY)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file))
            .as("%s", file)
            .doesNotContainPattern("\\b(docker|ghcr|quay|gcr)\\.io\\b");
      }
    }
  }

  @Test
  void healthIsAskedWhereItIsTold() throws IOException {
    for (String file :
        List.of("kubernetes/fadder.yaml", "proxy/Caddyfile", "container/Containerfile")) {
      assertThat(Set.of("/health/live", "/health/ready"))
          .as(file)
          .containsAll(found(HEALTH, read(file)));
    }
    Object container = at(yaml("kubernetes/fadder.yaml").get(1), "spec/template/spec/containers/0");
    assertThat(at(container, "readinessProbe/httpGet/path")).isEqualTo("/health/ready");
    assertThat(at(container, "livenessProbe/httpGet/path")).isEqualTo("/health/live");
    assertThat(at(container, "startupProbe/httpGet/path")).isEqualTo("/health/live");
  }

  @Test
  void kubernetesRunsTwoBesideOneAnotherWithNothingThatTheyNeedNot() throws IOException {
    List<Object> all = yaml("kubernetes/fadder.yaml");
    assertThat(all)
        .extracting(one -> at(one, "kind"))
        .containsExactly(
            "ConfigMap", "Deployment", "Service", "PodDisruptionBudget", "NetworkPolicy");
    Object deployment = all.get(1);
    assertThat(at(deployment, "spec/replicas")).isEqualTo(2);
    assertThat(at(deployment, "spec/strategy/rollingUpdate/maxUnavailable")).isEqualTo(0);
    assertThat(at(all.get(3), "spec/minAvailable")).isEqualTo(1);
    Object pod = at(deployment, "spec/template/spec");
    assertThat(at(pod, "securityContext/runAsNonRoot")).isEqualTo(true);
    Object container = at(pod, "containers/0");
    assertThat(at(container, "securityContext/readOnlyRootFilesystem")).isEqualTo(true);
    assertThat(at(container, "securityContext/allowPrivilegeEscalation")).isEqualTo(false);
    assertThat(at(container, "securityContext/capabilities/drop")).isEqualTo(List.of("ALL"));
    Object labels = at(deployment, "spec/template/metadata/labels");
    for (String selector : List.of("1 spec/selector/matchLabels", "2 spec/selector")) {
      assertThat(at(all.get(selector.charAt(0) - '0'), selector.substring(2))).isEqualTo(labels);
    }
    Object settings = at(all.get(0), "data");
    assertThat(at(settings, "FADDER_PORT")).isEqualTo("" + at(container, "ports/0/containerPort"));
    assertThat(at(settings, "FADDER_METRICS_PORT"))
        .isEqualTo("" + at(container, "ports/1/containerPort"));
    assertThat(at(settings, "FADDER_DB_URL").toString()).startsWith("jdbc:postgresql:");
    assertThat(at(all.get(4), "spec/ingress/0/ports/0/port"))
        .isEqualTo(at(container, "ports/0/containerPort"));
  }

  /** What is read by the server from a file of this kind is read by it, and valid. */
  @Test
  void theServerTakesTheSettingsOfKubernetesAndCompose() throws IOException {
    Map<String, String> kubernetes = texts(at(yaml("kubernetes/fadder.yaml").get(0), "data"));
    kubernetes.put("FADDER_DB_USER", "fadder");
    kubernetes.put("FADDER_DB_PASSWORD", "secret");
    SettingNames.requireValid(kubernetes);
    Object service = at(yaml("container/compose.yaml").get(0), "services/fadder");
    Map<String, String> compose = containerfile();
    compose.putAll(texts(at(service, "environment")));
    compose.replaceAll((_, value) ->
        value.replace("${FADDER_DOMAIN:?}", "fadder.example.se").replaceAll("\\$\\{.*", "x"));
    SettingNames.requireValid(compose);
    assertThat(at(service, "read_only")).isEqualTo(true);
    assertThat(at(service, "cap_drop")).isEqualTo(List.of("ALL"));
    assertThat(at(yaml("container/compose.yaml").get(0), "networks/inside/ipam/config/0/subnet"))
        .isEqualTo(compose.get("FADDER_TRUSTED_PROXIES"));
    assertThat(
            at(yaml("container/compose.yaml").get(0), "services/proxy/environment/FADDER_UPSTREAM"))
        .isEqualTo("fadder:" + compose.get("FADDER_PORT"));
  }

  private static Map<String, String> texts(Object map) {
    Map<String, String> texts = new HashMap<>();
    ((Map<?, ?>) map).forEach((key, value) -> texts.put(key.toString(), value.toString()));
    return texts;
  }

  /** The variables that the image sets. */
  private static Map<String, String> containerfile() throws IOException {
    String text = read("container/Containerfile");
    Map<String, String> variables = new HashMap<>();
    Pattern.compile("(FADDER_\\w+)=(\\S+)")
        .matcher(text)
        .results()
        .forEach(result -> variables.put(result.group(1), result.group(2)));
    return variables;
  }

  @Test
  void theImageRunsAsNobodyAndListensWhereItSays() throws IOException {
    String text = read("container/Containerfile");
    assertThat(text).containsPattern("(?m)^USER [1-9]\\d+:[1-9]\\d+$").contains("HEALTHCHECK ");
    Map<String, String> variables = containerfile();
    SettingNames.requireValid(variables);
    assertThat(text)
        .contains(
            "EXPOSE " + variables.get("FADDER_PORT") + " " + variables.get("FADDER_METRICS_PORT"))
        .contains("ARG ARCHIVE=fadder-" + version() + "-linux-x64");
    assertThat(variables.get("FADDER_DB_URL")).isEqualTo("jdbc:sqlite:/data/fadder.db");
    for (Object image :
        List.of(
            at(yaml("container/compose.yaml").get(0), "services/fadder/image"),
            at(yaml("kubernetes/fadder.yaml").get(1), "spec/template/spec/containers/0/image"))) {
      assertThat(image).isEqualTo("fadder:" + version());
    }
  }

  private static String version() throws IOException {
    return Files.readString(Path.of("pom.xml")).replaceAll("(?s).*?<version>([^<]+)<.*", "$1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy/Caddyfile", "proxy/nginx.conf"})
  void proxiesHoldNothingBackAndBelieveNobody(String file) throws IOException {
    String text = read(file);
    assertThat(text)
        .containsAnyOf("flush_interval -1", "proxy_buffering off;")
        .containsAnyOf("versions 1.1", "proxy_http_version 1.1;")
        .containsPattern("X-Forwarded-For (\\{remote_host}|\\$remote_addr;)")
        .containsAnyOf("header_up -Forwarded", "proxy_set_header Forwarded \"\";")
        .contains("8080");
    assertThat(text.chars().filter(c -> c == '{').count())
        .isEqualTo(text.chars().filter(c -> c == '}').count());
  }

  @Test
  void theDashboardAsksForMetricsThatAreExplained() throws IOException {
    JsonNode dashboard = new ObjectMapper().readTree(read("grafana/fadder.json"));
    Set<String> asked = new TreeSet<>();
    Set<Integer> ids = new TreeSet<>();
    for (JsonNode panel : dashboard.get("panels")) {
      assertThat(ids.add(panel.get("id").asInt())).isTrue();
      assertThat(panel.at("/title").asText()).isNotBlank();
      for (JsonNode target : panel.get("targets")) {
        found(METRIC, target.get("expr").asText()).stream()
            .map(name -> name.replaceFirst("_(bucket|count|sum)$", ""))
            .forEach(asked::add);
      }
    }
    assertThat(asked).hasSizeGreaterThan(15).isSubsetOf(found(METRIC, read("METRICS.md")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fadder.service", "fadder-backup.service"})
  void systemdKeepsTheServiceFromWhatItNeedNot(String unit, @TempDir Path folder) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "systemd is not installed");
    Path file = DEPLOY.resolve("systemd").resolve(unit);
    String told = run("systemd-analyze", "security", "--offline=true", file.toString());
    double exposure =
        EXPOSURE
            .matcher(told)
            .results()
            .mapToDouble(found -> Double.parseDouble(found.group(1)))
            .findFirst()
            .orElseThrow(() -> new AssertionError(told));
    assertThat(exposure).isLessThanOrEqualTo(2.0);
    // Not installed here are the program and its manual page; all else is read as it is.
    Path copy = folder.resolve(unit);
    Files.writeString(
        copy,
        Files.readString(file)
            .replace("/opt/fadder/bin/fadder serve", "/bin/true serve")
            .replace("Documentation=man:fadder(1)\n", ""));
    assertThat(run("systemd-analyze", "verify", "--man=no", copy.toString())).isEmpty();
  }

  @Test
  void unitsNameSettingsExitCodesAndPlacesThatThereAre() throws IOException {
    Properties unit = new Properties();
    for (String line : read("systemd/fadder.service").lines().toList()) {
      int equals = line.indexOf('=');
      if (equals > 0 && !line.startsWith("#")) {
        unit.merge(line.substring(0, equals), line.substring(equals + 1), (a, b) -> a + " " + b);
      }
    }
    assertThat(unit.getProperty("RestartPreventExitStatus")).isEqualTo("2 3");
    assertThat(unit.getProperty("ExecStart")).isEqualTo("/opt/fadder/bin/fadder serve");
    assertThat(unit.getProperty("Environment"))
        .contains("FADDER_DB_URL=jdbc:sqlite:" + unit.getProperty("WorkingDirectory") + "/");
    assertThat(read("litestream/litestream.yml")).contains("path: /var/lib/fadder/fadder.db");
    assertThat((Collection<?>) at(yaml("litestream/litestream.yml").get(0), "dbs/0/replicas"))
        .hasSize(1);
  }

  private static String run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return said;
  }
}
