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
      candidates.add(candidate(fadder, page));
    }
    for (Measured.Candidate candidate : candidates) {
      Measured.warmUp(candidate, WARM_UP);
    }
    System.out.println(Measured.heading());
    Measured.inTurn(Measured.rounds(candidates, Bench.part().dividedBy(2)))
        .forEach(measured -> System.out.println(measured.row()));
  }

  private Measured.Candidate candidate(Child fadder, Asked page) throws IOException {
    byte[][] requests = new byte[page.sessions()][];
    for (int i = 0; i < requests.length; i++) {
      Map<String, ?> variables = Map.of("unitId", page.unit().apply(i), "first", PAGE);
      requests[i] = newcomers.request(Dataset.token(page.firstSession() + i), variables);
    }
    try (Wire wire = new Wire(fadder.port)) {
      int status = wire.exchange(requests[0]);
      JsonNode answer = JSON.readTree(new String(wire.body(), UTF_8));
      int rows = answer.at("/data/viewer/unitNewcomers").size();
      if (status != 200 || answer.has("errors") || rows == 0) {
        throw new IllegalStateException(status + " " + answer);
      }
      Load load = new Load(fadder.port, 1, number -> requests[number % requests.length]);
      return new Measured.Candidate(
          "%s (%d newcomers, %,d bytes)".formatted(page.name(), rows, wire.bodyLength()),
          fadder,
          load);
    }
  }
}
