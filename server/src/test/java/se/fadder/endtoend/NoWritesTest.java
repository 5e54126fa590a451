package se.fadder.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.RunningDemo;
import se.fadder.graph.engine.Logged;

/**
 * Tests that while the disk takes nothing, whoever changes something is told to try again later,
 * and so is whoever asks for the server's health; afterwards all goes on, without a restart.
 */
@Tag("slow")
@Tag("thorough")
@Timeout(120)
final class NoWritesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int IN_A_ROW = 20;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void theDatabaseFileIsTakenAway(@TempDir Path away) throws Exception {
    try (RunningDemo demo = RunningDemo.start(Map.of("FADDER_METRICS_PORT", "0"))) {
      String token = signIn(demo);
      String step = openStep(demo, token);
      assertWritable(demo);
      Path file = demo.file();
      Files.move(file, away.resolve("fadder.db"));
      String key = UUID.randomUUID().toString();
      assertNotWritable(demo, token, () -> tick(demo, token, step, key));
      assertThat(file).as("made anew").doesNotExist();
      Files.move(away.resolve("fadder.db"), file);
      assertWritable(demo);
      HttpResponse<String> ticked = tick(demo, token, step, key);
      assertThat(ticked.statusCode()).isEqualTo(200);
      assertThat(JSON.readTree(ticked.body()).at("/data/stepTick/step/doneAt").isTextual())
          .as(ticked.body())
          .isTrue();
    }
  }

  /** Where this may mount a file system of its own. */
  @Test
  void theFileSystemIsFull(@TempDir Path folder) throws Exception {
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", folder.toString()),
        "may not mount a file system");
    try {
      try (RunningDemo demo =
          RunningDemo.start(
              Files.createDirectory(folder.resolve("data")),
              Clock.systemUTC(),
              Map.of("FADDER_METRICS_PORT", "0"))) {
        String token = signIn(demo);
        assertWritable(demo);
        Path filler = fill(folder);
        // While somebody reads what was, the log can only grow.
        try (Connection reader = DriverManager.getConnection(demo.databaseUrl());
            Statement statement = reader.createStatement()) {
          statement.execute("begin");
          statement.execute("select count(*) from person");
          fillTheRest(demo);
          assertNotWritable(demo, token, () -> tryToSignIn(demo));
          Files.delete(filler);
          assertWritable(demo);
        }
        assertThat(tryToSignIn(demo).statusCode()).isEqualTo(200);
      }
    } finally {
      assertThat(run("umount", "--lazy", folder.toString())).isTrue();
    }
  }

  /**
   * Writes until nothing fits any more, not even the least that can be, by which health is asked
   * for. Jobs of the server write more at once: what is committed together with them is refused
   * sooner than it would be by itself.
   */
  private void fillTheRest(RunningDemo demo) throws IOException, InterruptedException {
    int refused = 0;
    while (refused < IN_A_ROW) {
      boolean fits =
          tryToSignIn(demo).statusCode() == 200 || get(demo, "/health/ready").statusCode() == 200;
      refused = fits ? 0 : refused + 1;
    }
  }

  private static Path fill(Path folder) throws IOException {
    Path filler = folder.resolve("filler");
    try (OutputStream out = Files.newOutputStream(filler)) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> {
            while (true) {
              out.write(new byte[4096]);
            }
          });
    }
    return filler;
  }

  private interface Change {
    HttpResponse<String> send() throws IOException, InterruptedException;
  }

  private void assertNotWritable(RunningDemo demo, String token, Change change) throws Exception {
    try (Logged log = new Logged("se.fadder")) {
      HttpResponse<String> refused = change.send();
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
      assertThat(refused.body()).contains("UNAVAILABLE").doesNotContain("SQLITE");
      assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
      HttpResponse<String> health = get(demo, "/health/ready");
      assertThat(health.statusCode()).isEqualTo(503);
      assertThat(health.body()).contains("takes no writes");
      assertThat(get(demo, "/health/live").statusCode()).isEqualTo(200);
      assertThat(metrics(demo)).contains("fadder_database_writable 0.0");
      assertThat(ask(demo, token, "{viewer {person {name}}}").statusCode())
          .as("reading goes on")
          .isEqualTo(200);
      assertThat(log.records()).isNotEmpty();
    }
  }

  private void assertWritable(RunningDemo demo) throws Exception {
    assertThat(get(demo, "/health/ready").statusCode()).isEqualTo(200);
    assertThat(metrics(demo)).contains("fadder_database_writable 1.0");
  }

  private String metrics(RunningDemo demo) throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(demo.metrics()).build(), BodyHandlers.ofString())
        .body();
  }

  private HttpResponse<String> get(RunningDemo demo, String path)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(demo.address().resolve(path)).build(), BodyHandlers.ofString());
  }

  private String signIn(RunningDemo demo) throws IOException, InterruptedException {
    return JSON.readTree(tryToSignIn(demo).body()).get("token").asText();
  }

  private HttpResponse<String> tryToSignIn(RunningDemo demo)
      throws IOException, InterruptedException {
    String body =
        JSON.writeValueAsString(
            Map.of(
                "username", "alva.ekenas", "password", RunningDemo.PASSWORD, "client", "NATIVE"));
    return client.send(
        HttpRequest.newBuilder(demo.address().resolve("/signin"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private String openStep(RunningDemo demo, String token) throws IOException, InterruptedException {
    String plan = "{viewer {person {plan {phases {steps {id doneAt viewerMayDo}}}}}}";
    for (JsonNode step : JSON.readTree(ask(demo, token, plan).body()).findValues("steps")) {
      for (JsonNode fields : step) {
        if (fields.get("doneAt").isNull() && fields.get("viewerMayDo").asBoolean()) {
          return fields.get("id").asText();
        }
      }
    }
    throw new AssertionError("no open step");
  }

  private HttpResponse<String> tick(RunningDemo demo, String token, String step, String key)
      throws IOException, InterruptedException {
    return ask(
        demo,
        token,
        "mutation {stepTick(input: {stepId: \"%s\", idempotencyKey: \"%s\"}) {step {id doneAt} userErrors {code message}}}"
            .formatted(step, key));
  }

  private HttpResponse<String> ask(RunningDemo demo, String token, String query)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(demo.address().resolve("/graphql"))
            .header("Content-Type", "application/json")
            .header("Accept", "application/graphql-response+json")
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", query))))
            .build(),
        BodyHandlers.ofString());
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
