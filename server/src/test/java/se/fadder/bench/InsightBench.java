package se.fadder.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * The benchmark of the newcomers whom somebody who leads sees in Läget, those first who need
 * somebody: of a team, a unit, a sector and the whole organisation, among people who have all been
 * there for years. It is asked as the companion client asks for it, by the side of nothing else.
 */
final class InsightBench {
  private static final Duration WARM_UP = Duration.ofSeconds(2);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAGE = 31;

  private final ClientOperation newcomers = ClientOperation.of("insight", "unitNewcomers");
  private final Size size;

  private InsightBench(Size size) throws IOException {
    this.size = size;
  }

  /** Those of several units who are alike: the session of each, and the unit that it asks for. */
  private record Asked(String name, int firstSession, int sessions, IntFunction<String> unit) {}

  static void run() throws IOException, InterruptedException, SQLException {
    Size size = Size.asked();
    Path file = PlansPeople.make(Dataset.ofToday(size));
    try (Child fadder = Child.start(Served.class, file.toString())) {
      new InsightBench(size).measure(fadder);
    } finally {
      Dataset.delete(file);
    }
  }

  private List<Asked> asked() {
    return List.of(
        new Asked(
            "a team's",
            PlansPeople.OF_TEAMS,
            size.teams(),
            number -> unit(size.firstTeam() + number)),
        new Asked(
            "a unit's", PlansPeople.OF_UNITS, size.units(), number -> unit(Size.SECTORS + number)),
        new Asked("a sector's", PlansPeople.OF_SECTORS, Size.SECTORS, InsightBench::unit),
        new Asked("HR's, of a sector", PlansPeople.OF_HR, 1, InsightBench::unit));
  }

  private static String unit(int number) {
    return "Unit_" + People.id(1, number);
  }

  private void measure(Child fadder) throws IOException, InterruptedException {
    List<Measured.Candidate> candidates = new ArrayList<>();
    for (Asked page : asked()) {
      candidates.add(candidate(fadder, page, false));
      candidates.add(candidate(fadder, page, true));
    }
    for (Measured.Candidate candidate : candidates) {
      Measured.warmUp(candidate, WARM_UP);
    }
    System.out.println(Measured.heading());
    Measured.inTurn(Measured.rounds(candidates, Bench.part().dividedBy(2)))
        .forEach(measured -> System.out.println(measured.row()));
  }

  /**
   * Those of a kind, who ask in turn.
   *
   * @param isKept whether they have asked before; else each request is one that nobody has asked
   */
  private Measured.Candidate candidate(Child fadder, Asked page, boolean isKept)
      throws IOException {
    byte[][] requests = new byte[page.sessions()][];
    for (int i = 0; i < requests.length; i++) {
      requests[i] = request(page, i, Map.of());
    }
    try (Wire wire = new Wire(fadder.port)) {
      int status = wire.exchange(requests[0]);
      JsonNode answer = JSON.readTree(new String(wire.body(), UTF_8));
      int rows = answer.at("/data/viewer/unitNewcomers").size();
      if (status != 200 || answer.has("errors") || rows == 0) {
        throw new IllegalStateException(status + " " + answer);
      }
      AtomicInteger unlike = new AtomicInteger();
      Load load =
          new Load(
              fadder.port,
              1,
              number -> {
                int who = number % requests.length;
                return isKept
                    ? requests[who]
                    : request(page, who, Map.of("number", unlike.getAndIncrement()));
              });
      return new Measured.Candidate(
          "%s (%d newcomers, %,d bytes), %s"
              .formatted(
                  page.name(), rows, wire.bodyLength(), isKept ? "as it was kept" : "worked out"),
          fadder,
          load);
    }
  }

  private byte[] request(Asked page, int who, Map<String, Integer> more) {
    Map<String, Object> variables = new HashMap<>(more);
    variables.put("unitId", page.unit().apply(who));
    variables.put("first", PAGE);
    try {
      return newcomers.request(Dataset.token(page.firstSession() + who), variables);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
