package se.fadder.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The benchmark of the page of plans of whoever leads a team, a unit or a sector, and of HR, who
 * sees everybody: as the companion client asks for it, by the side of nothing else, so that what an
 * answer takes is what the server takes for it.
 */
final class PlansBench {
  private static final Duration WARM_UP = Duration.ofSeconds(2);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The sizes of a page: as many as the client asks for, and as many as it may have at most. */
  private static final int PAGE = 20;

  private static final int MOST = 100;
  private static final String ZIPPED = "Accept-Encoding: gzip\r\n";

  private final ClientOperation plans = ClientOperation.of("onboarding", "plans");

  private PlansBench() throws IOException {}

  /** A page, as one of several who are alike asks for it. */
  private record Asked(String name, int firstSession, int sessions, Map<String, ?> variables) {}

  static void run() throws IOException, InterruptedException, SQLException {
    Path file = PlansPeople.make(Dataset.ofToday());
    try {
      new PlansBench().measure(file);
    } finally {
      Dataset.delete(file);
    }
  }

  private void measure(Path file) throws IOException, InterruptedException, SQLException {
    List<Asked> asked;
    try (Child fadder = Child.start(Served.class, file.toString())) {
      asked = asked(middle(fadder));
      List<Measured.Candidate> candidates = new ArrayList<>();
      for (Asked page : asked) {
        candidates.add(candidate(fadder, page));
      }
      for (Measured.Candidate candidate : candidates) {
        Measured.warmUp(candidate, WARM_UP);
      }
      System.out.println(Measured.heading());
      Measured.inTurn(Measured.rounds(candidates, Bench.part().dividedBy(2)))
          .forEach(measured -> System.out.println(measured.row()));
      System.out.println();
    }
    try (Child fadder = Child.start(Watched.class, file.toString())) {
      checkConstant(fadder);
      printQueryPlans(fadder, asked, file);
    }
  }

  /** Goes through all plans as HR; answers with what leads to the middle. */
  private String middle(Child fadder) throws IOException {
    List<String> cursors = new ArrayList<>();
    int count = 0;
    try (Wire wire = new Wire(fadder.port)) {
      JsonNode page;
      do {
        Map<String, ?> variables =
            cursors.isEmpty() ? of(MOST) : with(of(MOST), "after", cursors.getLast());
        page = ask(wire, PlansPeople.OF_HR, variables);
        count += page.path("nodes").size();
        cursors.add(page.at("/pageInfo/endCursor").asText());
      } while (page.at("/pageInfo/hasNextPage").asBoolean());
    }
    System.out.printf("HR sees %,d plans on %,d pages%n%n", count, cursors.size());
    return cursors.get(cursors.size() / 2);
  }

  private static Map<String, Object> of(int first) {
    return Map.of("first", first);
  }

  private static Map<String, Object> with(Map<String, ?> variables, String name, String value) {
    Map<String, Object> more = new HashMap<>(variables);
    more.put(name, value);
    return more;
  }

  private JsonNode ask(Wire wire, int session, Map<String, ?> variables) throws IOException {
    int status = wire.exchange(plans.request(Dataset.token(session), variables));
    JsonNode answer = JSON.readTree(new String(wire.body(), UTF_8));
    JsonNode page = answer.at("/data/viewer/plans");
    if (status != 200 || answer.has("errors")) {
      throw new IllegalStateException(status + " " + answer);
    }
    return page;
  }

  private static List<Asked> asked(String middle) {
    Map<String, Object> first = of(PAGE);
    List<Asked> asked = new ArrayList<>();
    asked.add(new Asked("a team's", PlansPeople.OF_TEAMS, Dataset.SIZE.teams(), first));
    asked.add(new Asked("a unit's", PlansPeople.OF_UNITS, Dataset.SIZE.units(), first));
    asked.add(new Asked("a sector's", PlansPeople.OF_SECTORS, Size.SECTORS, first));
    for (String signal : List.of("BEHIND", "NO_OWNER", "NO_MENTOR", "ABOVE_RAMP")) {
      Map<String, Object> filtered = with(first, "signal", signal);
      asked.add(new Asked("a sector's, " + signal, PlansPeople.OF_SECTORS, Size.SECTORS, filtered));
    }
    asked.add(new Asked("HR's, the first", PlansPeople.OF_HR, 1, first));
    asked.add(new Asked("HR's, in the middle", PlansPeople.OF_HR, 1, with(first, "after", middle)));
    asked.add(
        new Asked(
            "HR's, in the middle, 100 plans",
            PlansPeople.OF_HR,
            1,
            with(of(MOST), "after", middle)));
    for (String signal : List.of("BEHIND", "NO_OWNER", "NO_MENTOR")) {
      asked.add(new Asked("HR's, " + signal, PlansPeople.OF_HR, 1, with(first, "signal", signal)));
    }
    return asked;
  }

  private Measured.Candidate candidate(Child fadder, Asked page) throws IOException {
    String name;
    try (Wire wire = new Wire(fadder.port)) {
      int rows = ask(wire, page.firstSession(), page.variables()).path("nodes").size();
      name = "%s (%d plans, %,d bytes)".formatted(page.name(), rows, wire.bodyLength());
    }
    byte[][] requests = new byte[page.sessions()][];
    for (int i = 0; i < requests.length; i++) {
      String token = Dataset.token(page.firstSession() + i);
      requests[i] = plans.request(token, page.variables(), ZIPPED);
    }
    Load load = new Load(fadder.port, 1, number -> requests[number % requests.length]);
    return new Measured.Candidate(name, fadder, load);
  }

  /** The number of statements must not grow with the rows. */
  private void checkConstant(Child fadder) throws IOException {
    try (Wire wire = new Wire(fadder.port)) {
      for (int session : List.of(PlansPeople.OF_UNITS, PlansPeople.OF_HR)) {
        List<Integer> counts = new ArrayList<>();
        for (int rows : List.of(2, PAGE, MOST)) {
          fadder.tell(Watched.FORGET);
          ask(wire, session, of(rows));
          counts.add(fadder.tell(Watched.STATEMENTS).size());
        }
        System.out.printf("SQL statements for 2, %d and %d plans: %s%n", PAGE, MOST, counts);
        if (counts.stream().distinct().count() > 1) {
          throw new IllegalStateException("the number of statements grows with the rows");
        }
      }
    }
    System.out.println();
  }

  private void printQueryPlans(Child fadder, List<Asked> asked, Path file)
      throws IOException, SQLException {
    QueryPlans queryPlans = new QueryPlans();
    try (Wire wire = new Wire(fadder.port)) {
      for (Asked page : asked) {
        fadder.tell(Watched.FORGET);
        wire.exchange(plans.request(Dataset.token(page.firstSession()), page.variables()));
        queryPlans.add(page.name(), fadder.tell(Watched.STATEMENTS));
      }
    }
    queryPlans.print(file, asked.size());
  }
}
