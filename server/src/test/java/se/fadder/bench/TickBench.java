package se.fadder.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * The benchmark of ticking a step: each request another step, of somebody else than the requests
 * beside it.
 */
final class TickBench {
  private static final int CONNECTIONS = 64;
  private static final int MEASURED = 16_000;

  /**
   * {@code cross join} keeps SQLite to the order that begins with the few who are signed in, and
   * the plus sign keeps it from looking through all steps of a role for each of them.
   */
  private static final String OPEN_STEPS =
      """
      select substr(o.id, -12), s.id from sign_in_session o
      cross join plan p
      cross join step s
      where o.id like '019b0008-%' and p.new_hire_id = o.person_id and s.plan_id = p.id
        and +s.role = 'NEW_HIRE' and s.done_at is null
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  private TickBench() {}

  /** A step that is open, and the token of whose it is to do. */
  record Open(String token, String step) {
    byte[] request(String verb) throws IOException {
      Map<String, String> input =
          Map.of("stepId", "Step_" + step, "idempotencyKey", UUID.randomUUID().toString());
      Map<String, Object> body =
          Map.of(
              "operationName",
              verb,
              "query",
              ClientOperation.of("onboarding", verb).document(),
              "variables",
              Map.of("input", input));
      return Wire.post(
          "/graphql",
          token,
          "Content-Type: application/json\r\nAccept: application/graphql-response+json\r\n",
          JSON.writeValueAsString(body));
    }
  }

  static void run() throws IOException, InterruptedException, SQLException {
    Dataset dataset = Dataset.ofToday();
    List<Open> open = open(dataset);
    String file = dataset.file().toString();
    try (Child fadder = Child.start(Served.class, file);
        Child byHand = Child.start(Floor.class, "tick", file)) {
      warmUp(fadder, open);
      warmUp(byHand, open);
      report(
          Measured.inTurn(
              List.of(
                  () -> round("Fadder", fadder, open),
                  () -> round("the same rows by hand", byHand, open))));
    }
    dataset.refresh();
  }

  private static void report(List<Measured> measured) {
    System.out.println(Measured.heading());
    for (Measured one : measured) {
      System.out.println(one.row());
    }
    for (Measured one : measured) {
      System.out.printf(
          "%n%s: %,d units of work in %,d commits, %.1f units a commit, %,.0f commits/s%n",
          one.name(),
          one.used().units(),
          one.used().commits(),
          (double) one.used().units() / one.used().commits(),
          one.used().commits() / one.outcome().seconds());
    }
    System.out.printf(
        "%nFadder reaches %.0f %% of the floor by hand by requests, %.0f %% by CPU.%n",
        100 * measured.getFirst().perSecond() / measured.getLast().perSecond(),
        100 * measured.getLast().cpuMicros() / measured.getFirst().cpuMicros());
  }

  /** A request for each of many open steps. */
  static List<byte[]> ticks(Dataset dataset) throws IOException, SQLException {
    return requests(open(dataset), "stepTick");
  }

  private static List<Open> open(Dataset dataset) throws SQLException {
    return open(dataset.file());
  }

  /** Open steps of those who are signed in, in a file. */
  static List<Open> open(Path file) throws SQLException {
    List<Open> open = new ArrayList<>();
    try (Connection connection = Dataset.connect(file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(OPEN_STEPS)) {
      while (rows.next()) {
        open.add(
            new Open(Dataset.token(Integer.parseInt(rows.getString(1), 16)), rows.getString(2)));
      }
    }
    Collections.shuffle(open, new Random(1));
    return open.subList(0, MEASURED);
  }

  static List<byte[]> requests(List<Open> open, String verb) throws IOException {
    List<byte[]> requests = new ArrayList<>();
    for (Open step : open) {
      requests.add(step.request(verb));
    }
    return requests;
  }

  private static void warmUp(Child server, List<Open> open)
      throws IOException, InterruptedException {
    checkOne(server, open.getFirst().request("stepTick"));
    Measured.untilCompiled(
        server,
        () -> {
          send(server, requests(open, "stepTick"));
          send(server, requests(open, "stepUntick"));
        });
  }

  /** Ticks all steps, and un-ticks them for the next. */
  private static Measured round(String name, Child server, List<Open> open)
      throws IOException, InterruptedException {
    List<byte[]> ticks = requests(open, "stepTick");
    Child.Used before = server.used();
    Load.Sample outcome = send(server, ticks);
    Measured measured =
        new Measured(name, outcome, server.used().minus(before), server.residentMiB());
    send(server, requests(open, "stepUntick"));
    return measured;
  }

  private static Load.Sample send(Child server, List<byte[]> requests) throws InterruptedException {
    return new Load(server.port, CONNECTIONS, requests::get).closed(requests.size());
  }

  private static void checkOne(Child server, byte[] tick) throws IOException {
    try (Wire wire = new Wire(server.port)) {
      int status = wire.exchange(tick);
      String answer = new String(wire.body(), UTF_8);
      if (status != 200 || !answer.contains("\"id\":\"Step_")) {
        throw new IllegalStateException(status + " " + answer);
      }
    }
  }
}
