package se.fadder.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The benchmark of a new hire's home: their whole plan, as the companion client asks for it. */
final class HomeBench {
  private static final int CONNECTIONS = 32;
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OPERATION = ClientOperation.of("onboarding", "myPlan").document();

  private HomeBench() {}

  /** How the operation is named to the server. */
  enum Form {
    TEXT,
    TRUSTED;

    private String body(String document) throws IOException {
      Map<String, Object> body = new TreeMap<>();
      body.put("operationName", "myPlan");
      body.put("variables", Map.of());
      switch (this) {
        case TEXT -> body.put("query", document);
        case TRUSTED -> body.put("documentId", "sha256:" + Dataset.sha256(document));
      }
      return JSON.writeValueAsString(body);
    }
  }

  static byte[] request(Form form, String token, String headers) throws IOException {
    return Wire.post(
        "/graphql",
        token,
        "Content-Type: application/json\r\nAccept: application/graphql-response+json\r\n" + headers,
        form.body(OPERATION));
  }

  private static byte[][] requests(Form form, String headers) throws IOException {
    byte[][] requests = new byte[Dataset.SIZE.signedIn()][];
    for (int i = 0; i < requests.length; i++) {
      requests[i] = request(form, Dataset.token(i), headers);
    }
    return requests;
  }

  private static Measured.Candidate candidate(String name, Child server, Form form, String headers)
      throws IOException {
    byte[][] requests = requests(form, headers);
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
      candidates.add(candidate("Fadder, document sent as text", fadder, Form.TEXT, ""));
      if (knowsTrusted(fadder)) {
        candidates.add(candidate("Fadder, trusted document", fadder, Form.TRUSTED, ""));
      }
      candidates.add(candidate("the same SQL, JSON by hand", byHand, Form.TEXT, ""));
      candidates.add(candidate("one statement that builds the JSON", inSql, Form.TEXT, ""));
      report(fadder, candidates);
    }
  }

  private static boolean knowsTrusted(Child fadder) throws IOException {
    try (Wire wire = new Wire(fadder.port)) {
      return wire.exchange(request(Form.TRUSTED, Dataset.token(0), "")) == 200;
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
      wire.exchange(request(Form.TEXT, Dataset.token(session), ""));
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
    Measured.Candidate zipped =
        candidate("Fadder, answers gzipped", fadder, Form.TEXT, "Accept-Encoding: gzip\r\n");
    System.out.println(zipped.asFastAsItCan(Bench.part()).row());
    Measured floor = measured.get(candidates.size() - 2);
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
        byte[] request = request(Form.TEXT, Dataset.token(session), "");
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
