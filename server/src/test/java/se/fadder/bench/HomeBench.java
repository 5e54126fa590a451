package se.fadder.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The benchmark of a new hire's home: their whole plan with all that its steps say, as the
 * companion client of the first day asked for it, so that figures can be compared over the years;
 * and what the client asks for now, the agenda as its first screen and the plan without what the
 * device keeps.
 */
final class HomeBench {
  private static final int CONNECTIONS = 32;
  private static final String GZIP = "Accept-Encoding: gzip\r\n";
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OPERATION = "home";

  /** So many people as are at work in the same hour ask for what is kept. */
  private static final int AT_WORK = 1_000;

  private HomeBench() {}

  private static String document() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(HomeBench.class.getResourceAsStream("/bench/home.graphql"))) {
      return new String(file.readAllBytes(), UTF_8);
    }
  }

  static byte[] request(String token, String headers) throws IOException {
    Map<String, Object> body =
        Map.of("operationName", OPERATION, "query", document(), "variables", Map.of());
    return Wire.post(
        "/graphql", token, ClientOperation.JSON_HEADERS + headers, JSON.writeValueAsString(body));
  }

  private static Measured.Candidate candidate(String name, Child server, String headers)
      throws IOException {
    byte[][] requests = new byte[Dataset.SIZE.signedIn()][];
    for (int i = 0; i < requests.length; i++) {
      requests[i] = request(Dataset.token(i), headers);
    }
    return candidate(name, server, requests);
  }

  /** What the client asks for now. */
  private static Measured.Candidate candidate(
      String name, Child server, ClientOperation operation, String headers) throws IOException {
    byte[][] requests = new byte[AT_WORK][];
    for (int i = 0; i < requests.length; i++) {
      requests[i] = operation.request(Dataset.token(i), Map.of(), headers);
    }
    return candidate(name, server, requests);
  }

  private static Measured.Candidate candidate(String name, Child server, byte[][] requests) {
    Load load = new Load(server.port, CONNECTIONS, number -> requests[number % requests.length]);
    return new Measured.Candidate(name, server, load);
  }

  static void run() throws IOException, InterruptedException, SQLException {
    Dataset dataset = Dataset.ofToday();
    String file = dataset.file().toString();
    try (Child fadder = Child.start(Served.class, file);
        Child byHand = Child.start(Floor.class, "home", file);
        Child inSql = Child.start(Floor.class, "one", file)) {
      checkSame(fadder, List.of(byHand, inSql), 200);
      List<Measured.Candidate> candidates = new ArrayList<>();
      ClientOperation agenda = ClientOperation.of("today", "agenda");
      ClientOperation plan = ClientOperation.of("onboarding", "myPlan");
      candidates.add(candidate("Fadder", fadder, ""));
      candidates.add(candidate("the same SQL, JSON by hand", byHand, ""));
      candidates.add(candidate("one statement that builds the JSON", inSql, ""));
      candidates.add(candidate("Fadder, the client's agenda", fadder, agenda, ""));
      candidates.add(candidate("Fadder, the client's plan", fadder, plan, ""));
      candidates.add(candidate("Fadder, the client's plan, gzipped", fadder, plan, GZIP));
      report(fadder, candidates);
    }
  }

  /** Checks for some of those who are signed in that the floors answer what Fadder does. */
  static void checkSame(Path file, int sessions) throws IOException, InterruptedException {
    String name = file.toString();
    try (Child fadder = Child.start(Served.class, name);
        Child byHand = Child.start(Floor.class, "home", name);
        Child inSql = Child.start(Floor.class, "one", name)) {
      checkSame(fadder, List.of(byHand, inSql), sessions);
    }
  }

  /** A floor that answers something else would measure something else. */
  private static void checkSame(Child fadder, List<Child> floors, int sessions) throws IOException {
    for (int session = 0; session < sessions; session++) {
      JsonNode expected = answer(fadder, session);
      for (Child floor : floors) {
        JsonNode given = answer(floor, session);
        if (expected.has("errors") || !expected.equals(given)) {
          throw new IllegalStateException(
              "session %d differs:%n%s%n%s".formatted(session, expected, given));
        }
      }
    }
  }

  private static JsonNode answer(Child server, int session) throws IOException {
    try (Wire wire = new Wire(server.port)) {
      wire.exchange(request(Dataset.token(session), ""));
      return JSON.readTree(new String(wire.body(), UTF_8));
    }
  }

  private static void report(Child fadder, List<Measured.Candidate> candidates)
      throws IOException, InterruptedException {
    for (Measured.Candidate candidate : candidates) {
      Measured.warmUp(candidate, WARM_UP);
    }
    List<Measured> measured = Measured.inTurn(Measured.rounds(candidates, Bench.part()));
    System.out.println(Measured.heading());
    measured.forEach(one -> System.out.println(one.row()));
    Measured.Candidate zipped = candidate("Fadder, answers gzipped", fadder, GZIP);
    System.out.println(zipped.asFastAsItCan(Bench.part()).row());
    Measured floor = measured.get(1);
    System.out.printf(
        "%nFadder reaches %.0f %% of the floor by hand by requests, %.0f %% by CPU.%n%n",
        100 * measured.getFirst().perSecond() / floor.perSecond(),
        100 * floor.cpuMicros() / measured.getFirst().cpuMicros());
    openLoop(candidates, measured);
    statements(fadder);
  }

  private static void openLoop(List<Measured.Candidate> candidates, List<Measured> measured)
      throws InterruptedException {
    System.out.println("| open loop | due/s | answered/s | p50 ms | p99 ms |");
    System.out.println("| --- | ---: | ---: | ---: | ---: |");
    for (int i = 0; i < candidates.size(); i++) {
      for (double part : List.of(0.5, 0.8)) {
        double rate = part * measured.get(i).perSecond();
        Load.Sample outcome = candidates.get(i).load().open(Bench.part(), rate);
        System.out.printf(
            "| %s, %.0f %% of its most | %,.0f | %,.0f | %.1f | %.1f |%n",
            candidates.get(i).name(),
            100 * part,
            rate,
            outcome.perSecond(),
            outcome.millis(0.50),
            outcome.millis(0.99));
      }
    }
  }

  /** The number of statements with a plan of one step and with a whole one. */
  private static void statements(Child fadder) throws IOException {
    try (Wire wire = new Wire(fadder.port)) {
      for (int session : List.of(Dataset.SIZE.oneStep(), 1)) {
        byte[] request = request(Dataset.token(session), "");
        wire.exchange(request);
        Child.Used before = fadder.used();
        wire.exchange(request);
        int steps = new String(wire.body(), UTF_8).split("\"viewerMayDo\"", -1).length - 1;
        System.out.printf(
            "%d SQL statements for a plan of %d steps (%,d bytes)%n",
            fadder.used().minus(before).statements(), steps, wire.bodyLength());
      }
    }
  }
}
