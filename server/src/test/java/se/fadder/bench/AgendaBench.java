package se.fadder.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.fadder.bench.RolePeople.Member;
import se.fadder.bench.RolePeople.Role;

/**
 * The benchmark of the day of newcomers, mentors and managers, as the companion client asks for it,
 * in an organisation in which people have met for a year: one request at a time, so that what an
 * answer takes is what the server takes for it.
 */
final class AgendaBench {
  private static final Duration WARM_UP = Duration.ofSeconds(2);

  /** How often each role asks until statements are timed, and then. */
  private static final int TIMED = 200;

  private static final int TRIES = 10;

  /** How many of the statements that take most of the time are told. */
  private static final int DEAREST = 12;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<Role> ROLES =
      List.of(Role.NEWCOMER, Role.MENTOR, Role.TEAM_MANAGER, Role.HR);

  private final ClientOperation agenda = ClientOperation.of("today", "agenda");
  private final Path file;
  private final List<Member> members;

  private AgendaBench(Path file, List<Member> members) throws IOException {
    this.file = file;
    this.members = members;
  }

  /**
   * Measures a municipality that is {@code bench.scale} times smaller than the one that is wanted;
   * where {@code bench.only} is {@code plans}, it prints the statements and their plans alone. It
   * keeps what it has made in the file {@code bench.keep}, where that is set, and measures that
   * again from then on.
   */
  static void run() throws IOException, InterruptedException, SQLException {
    Size size = new Size(Dataset.SIZE.newHires() / Integer.getInteger("bench.scale", 1));
    String keep = System.getProperty("bench.keep", "");
    if (!keep.isEmpty()) {
      kept(Path.of(keep).toAbsolutePath(), size).measure();
      return;
    }
    Path file = Dataset.ofToday(size).copy("agenda.db");
    try {
      make(file, size).measure();
    } finally {
      Dataset.delete(file);
    }
  }

  /** What is kept in a file, with its members found again; made there first if there is none. */
  private static AgendaBench kept(Path file, Size size) throws IOException, SQLException {
    if (!Files.exists(file)) {
      Path unfinished = Path.of(file + "-unfinished");
      make(Dataset.ofToday(size).copy(unfinished.toString()), size);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
    Size made = AgendaPeople.sizeOf(file);
    try (Connection connection = Dataset.connect(file)) {
      Dataset.renewSessions(connection);
      return new AgendaBench(file, RolePeople.find(connection, made));
    }
  }

  /** The kinds of what stands on the days of each role of a small municipality. */
  static Map<Role, Set<String>> kinds(Size size) throws IOException, SQLException {
    Path file = Dataset.ofToday(size).copy("agenda-small.db");
    AgendaBench bench = make(file, size);
    Map<Role, Set<String>> kinds = new EnumMap<>(Role.class);
    try (Child fadder = Child.start(Served.class, file.toString());
        Wire wire = new Wire(fadder.port)) {
      for (Member member : bench.members) {
        Set<String> known = kinds.computeIfAbsent(member.role(), _ -> new TreeSet<>());
        bench.ask(wire, member).forEach(item -> known.add(item.path("kind").asText()));
      }
      return kinds;
    } finally {
      Dataset.delete(file);
    }
  }

  private static AgendaBench make(Path file, Size size) throws IOException, SQLException {
    List<Member> members;
    try (Connection connection = Dataset.connect(file)) {
      members = RolePeople.add(connection, size, Dataset.today());
    }
    AgendaPeople.add(file, Dataset.today());
    return new AgendaBench(file, members);
  }

  private void measure() throws IOException, InterruptedException, SQLException {
    System.out.println(AgendaPeople.counted(file) + "\n");
    if (!System.getProperty("bench.only", "").equals("plans")) {
      measureTimes();
    }
    try (Child fadder = Child.start(Watched.class, file.toString())) {
      printStatements(fadder);
    }
  }

  private void measureTimes() throws IOException, InterruptedException {
    try (Child fadder = Child.start(Served.class, file.toString());
        Child floor = Child.start(Floor.class, "agenda", file.toString())) {
      begin(fadder);
      List<Measured.Candidate> candidates = new ArrayList<>();
      for (Role role : ROLES) {
        candidates.add(candidate(fadder, role, name(fadder, role)));
      }
      candidates.add(candidate(floor, Role.MENTOR, "one statement, a mentor's own alone"));
      for (Measured.Candidate candidate : candidates) {
        Measured.warmUp(candidate, WARM_UP);
      }
      System.out.println(Measured.heading());
      Measured.inTurn(Measured.rounds(candidates, Bench.part().dividedBy(2)))
          .forEach(measured -> System.out.println(measured.row()));
      System.out.printf("%nWanted: at most 5 ms at p50, 15 ms at p99.%n%n");
    }
  }

  private String name(Child fadder, Role role) throws IOException {
    try (Wire wire = new Wire(fadder.port)) {
      int items = ask(wire, of(role).getFirst()).size();
      return "%s (%d items, %,d bytes)"
          .formatted(
              role.name().toLowerCase(Locale.ROOT).replace('_', ' '), items, wire.bodyLength());
    }
  }

  private List<Member> of(Role role) {
    return members.stream().filter(member -> member.role() == role).toList();
  }

  private Measured.Candidate candidate(Child server, Role role, String name) throws IOException {
    List<byte[]> requests = new ArrayList<>();
    for (Member member : of(role)) {
      requests.add(request(member));
    }
    Load load = new Load(server.port, 1, number -> requests.get(number % requests.size()));
    return new Measured.Candidate(name, server, load);
  }

  private byte[] request(Member member) throws IOException {
    return agenda.request(Dataset.token(member.session()), Map.of());
  }

  /**
   * Has a server that was just started load what it needs, which may take longer than it allows.
   */
  private void begin(Child server) throws IOException {
    try (Wire wire = new Wire(server.port)) {
      for (int i = 0; i < TRIES && !isAnswered(wire, request(members.getFirst())); i++) {
        System.out.println("The first answer took too long; asked again.");
      }
    }
  }

  private static boolean isAnswered(Wire wire, byte[] request) throws IOException {
    wire.exchange(request);
    return !JSON.readTree(new String(wire.body(), UTF_8)).has("errors");
  }

  private JsonNode ask(Wire wire, Member member) throws IOException {
    int status = wire.exchange(request(member));
    JsonNode answer = JSON.readTree(new String(wire.body(), UTF_8));
    if (status != 200 || answer.has("errors")) {
      throw new IllegalStateException(status + " " + answer);
    }
    return answer.at("/data/viewer/agenda/items");
  }

  private int askAgain(Wire wire, List<Member> some) throws IOException {
    for (int i = 0; i < TIMED; i++) {
      ask(wire, some.get(i % some.size()));
    }
    return TIMED;
  }

  /** The statements of each role, and the plans by which they are gone about. */
  private void printStatements(Child fadder) throws IOException, SQLException {
    begin(fadder);
    QueryPlans queryPlans = new QueryPlans();
    try (Wire wire = new Wire(fadder.port)) {
      for (Role role : ROLES) {
        List<Integer> counts = new ArrayList<>();
        for (Member member : of(role)) {
          fadder.tell(Watched.FORGET);
          ask(wire, member);
          List<String> statements = fadder.tell(Watched.STATEMENTS);
          counts.add(statements.size());
          queryPlans.add(role.name(), statements);
        }
        System.out.printf("SQL statements of each %s: %s%n", role, counts);
      }
      System.out.println();
      for (Role role : ROLES) {
        askAgain(wire, of(role));
        fadder.tell(Watched.FORGET);
        int asked = askAgain(wire, of(role));
        queryPlans.printTimes(role.name(), fadder.tell(Watched.TIMES), asked, DEAREST);
      }
    }
    System.out.println();
    queryPlans.print(file, ROLES.size());
  }
}
