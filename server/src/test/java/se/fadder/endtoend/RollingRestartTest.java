package se.fadder.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.RunningDemo;
import se.fadder.client.ServerProcess;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.TestPostgres;

/**
 * Tests a whole rolling restart on one PostgreSQL: two servers, each in a process of its own, are
 * replaced one after the other by those of a next version, which brings a migration, while people
 * read and write. No request fails, and nothing that was answered is lost.
 */
@Timeout(300)
@Tag("slow")
@Tag("thorough")
final class RollingRestartTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ASKING = 3;
  private static final int LEAST = 20;

  /** As a balancer has it: those that may be asked, in turn. */
  private final List<ServerProcess> inService = new CopyOnWriteArrayList<>();

  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final AtomicInteger read = new AtomicInteger();
  private final AtomicInteger written = new AtomicInteger();
  private final DatabaseSettings database = TestPostgres.createEmpty();
  private volatile boolean over;

  @Test
  void noRequestFailsAndNothingIsLost(@TempDir Path folder) throws Exception {
    Path next = nextVersion(Files.createDirectory(folder.resolve("next")));
    try (ServerProcess first = older();
        ServerProcess second = older()) {
      inService.add(first);
      inService.add(second);
      String token = signIn(first);
      String step = firstStep(first, token);
      List<Thread> asking = new ArrayList<>();
      for (int i = 0; i < ASKING; i++) {
        asking.add(Thread.ofVirtual().start(() -> askOn(token, step)));
      }
      both();
      replace(first, next);
      both();
      replace(second, next);
      both();
      over = true;
      for (Thread thread : asking) {
        thread.join();
      }
    }
    assertThat(failures).isEmpty();
    assertThat(count("select count(*) from step_comment where text like 'Under tiden %'"))
        .isEqualTo(written.get())
        .isPositive();
    assertThat(count("select count(*) from later")).isZero();
  }

  private ServerProcess older() throws IOException {
    return new ServerProcess(
        Map.of("FADDER_DB_URL", database.url(), "FADDER_DB_USER", String.valueOf(database.user())));
  }

  /** What a next version has before the files of this one: its number, and one migration more. */
  private static Path nextVersion(Path folder) throws IOException {
    Path migrations = Files.createDirectories(folder.resolve("db/migration"));
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, migrations.resolve(file.getFileName()));
      }
    }
    Files.writeString(
        migrations.resolve("V9_01__later.sql"),
        """
        -- Room: later
        alter table person add column later text not null default '';
        create table later (id text primary key);
        """);
    Files.writeString(folder.resolve("version.txt"), "9.1.0");
    return folder;
  }

  /** Takes a server out of service, stops it, and starts the next version in its place. */
  private void replace(ServerProcess server, Path next) throws Exception {
    inService.remove(server);
    // It is told to stop while it still answers what it was asked before.
    server.stop();
    server.start(next);
    inService.add(server);
  }

  /** Waits until both servers have been asked often enough, or something has failed. */
  private void both() throws InterruptedException {
    int goal = read.get() + written.get() + LEAST;
    while (read.get() + written.get() < goal && failures.isEmpty()) {
      Thread.sleep(20);
    }
  }

  private void askOn(String token, String step) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int i = 0; !over; i++) {
        ServerProcess server = inService.get(i % inService.size());
        try {
          if (i % 4 == 0) {
            comment(client, server, token, step);
          } else {
            graph(client, server, token, "{viewer {id today person {plan {id}}}}", Map.of());
            read.incrementAndGet();
          }
        } catch (ConnectException e) {
          // Nothing was sent: a balancer asks another, and so does the next round.
        } catch (IOException | AssertionError e) {
          failures.add(e.toString());
        } catch (IndexOutOfBoundsException e) {
          // One was taken out of service between two looks.
        }
      }
    } catch (InterruptedException e) {
      failures.add(e.toString());
    }
  }

  private void comment(HttpClient client, ServerProcess server, String token, String step)
      throws IOException, InterruptedException {
    JsonNode answer =
        graph(
            client,
            server,
            token,
            "mutation($input: StepCommentInput!) {stepComment(input: $input) {userErrors {code}}}",
            Map.of("input", Map.of("stepId", step, "text", "Under tiden " + System.nanoTime())));
    assertThat(answer.at("/data/stepComment/userErrors")).isEmpty();
    written.incrementAndGet();
  }

  private static JsonNode graph(
      HttpClient client, ServerProcess server, String token, String query, Map<String, ?> variables)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(server.address().resolve("/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(60))
                .POST(
                    BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("query", query, "variables", variables))))
                .build(),
            BodyHandlers.ofString(UTF_8));
    JsonNode answer = JSON.readTree(response.body());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(answer.has("errors")).as(response.body()).isFalse();
    return answer;
  }

  private static String signIn(ServerProcess server) throws Exception {
    String body =
        "{\"username\":\"alva.ekenas\",\"password\":\"%s\",\"client\":\"NATIVE\"}"
            .formatted(RunningDemo.PASSWORD);
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI address = server.address().resolve("/signin");
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(body))
              .build();
      return JSON.readTree(client.send(request, BodyHandlers.ofString()).body())
          .get("token")
          .asText();
    }
  }

  private static String firstStep(ServerProcess server, String token) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return graph(
              client, server, token, "{viewer {person {plan {phases {steps {id}}}}}}", Map.of())
          .at("/data/viewer/person/plan/phases/0/steps/0/id")
          .asText();
    }
  }

  private int count(String sql) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
