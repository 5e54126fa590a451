package se.fadder.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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

  /**
   * How many steps others tick in a second: thirty thousand who tick all of theirs in half a year.
   */
  private static final int TICKS = 1;

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

  private void measureTimes() throws IOException, InterruptedException, SQLException {
    try (Child fadder = Child.start(Served.class, file.toString());
        Child floor = Child.start(Floor.class, "agenda", file.toString())) {
      begin(fadder);
      List<Measured.Candidate> quiet = new ArrayList<>();
      List<Measured.Candidate> mixed = new ArrayList<>();
      for (Role role : ROLES) {
        String name = name(fadder, role);
        quiet.add(candidate(fadder, role, name + ", worked out", 1));
        quiet.add(candidate(fadder, role, name + ", as it was kept", Integer.MAX_VALUE));
        mixed.add(candidate(fadder, role, name + ", one of ten worked out", 10));
      }
      quiet.add(candidate(floor, Role.MENTOR, "one statement, a mentor's own alone", 1));
      for (Measured.Candidate candidate : quiet) {
        Measured.warmUp(candidate, WARM_UP);
      }
      Duration time = Bench.part().dividedBy(2);
      System.out.println(Measured.heading());
      Measured.inTurn(Measured.rounds(quiet, time))
          .forEach(measured -> System.out.println(measured.row()));
      System.out.printf("%nWhile others tick %d steps a second:%n%n", TICKS);
      System.out.println(Measured.heading());
      Measured.inTurn(whileOthersTick(fadder, mixed, time))
          .forEach(measured -> System.out.println(measured.row()));
      System.out.printf("%nWanted: at most 5 ms at p50, 15 ms at p99.%n%n");
    }
  }

  /** Rounds in which newcomers all over the organisation tick steps, and take that back after. */
  private List<Measured.Round> whileOthersTick(
      Child fadder, List<Measured.Candidate> candidates, Duration time)
      throws IOException, SQLException {
    List<TickBench.Open> open = TickBench.open(file);
    List<Measured.Round> rounds = new ArrayList<>();
    for (Measured.Candidate candidate : candidates) {
      rounds.add(() -> {
        AtomicInteger done = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        List<byte[]> ticks = TickBench.requests(open, "stepTick");
        try (ExecutorService others = Executors.newSingleThreadExecutor()) {
          others.submit(() ->
              new Load(fadder.port, 1, number -> ticks.get(done.getAndIncrement()))
                  .open(over::get, TICKS));
          Measured measured = candidate.asFastAsItCan(time);
          over.set(true);
          others.shutdown();
          others.awaitTermination(1, TimeUnit.MINUTES);
          List<byte[]> back = TickBench.requests(open.subList(0, done.get()), "stepUntick");
          new Load(fadder.port, 1, back::get).closed(back.size());
          return measured;
        }
      });
    }
    return rounds;
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

  /**
   * Those of a role, who ask in turn.
   *
   * @param every which of their requests nobody has asked yet, so that no answer is kept: each of
   *     so many
   */
  private Measured.Candidate candidate(Child server, Role role, String name, int every) {
    List<Member> some = of(role);
    AtomicInteger unlike = new AtomicInteger();
    Load load =
        new Load(
            server.port,
            1,
            number -> {
              Member member = some.get(number % some.size());
              boolean isNew = number / some.size() % every == every - 1;
              return isNew
                  ? request(member, Map.of("number", unlike.getAndIncrement()))
                  : request(member, Map.of());
            });
    return new Measured.Candidate(name, server, load);
  }

  private byte[] request(Member member) {
    return request(member, Map.of());
  }

  private byte[] request(Member member, Map<String, Integer> variables) {
    try {
      return agenda.request(Dataset.token(member.session()), variables);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    return ask(wire, member, Map.of());
  }

  private JsonNode ask(Wire wire, Member member, Map<String, Integer> variables)
      throws IOException {
    int status = wire.exchange(request(member, variables));
    JsonNode answer = JSON.readTree(new String(wire.body(), UTF_8));
    if (status != 200 || answer.has("errors")) {
      throw new IllegalStateException(status + " " + answer);
    }
    return answer.at("/data/viewer/agenda/items");
  }

  private void askAgain(Wire wire, List<Member> some, int from) throws IOException {
    for (int i = 0; i < TIMED; i++) {
      ask(wire, some.get(i % some.size()), Map.of("asked", from + i));
    }
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
          ask(wire, member, Map.of("first", counts.size()));
          List<String> statements = fadder.tell(Watched.STATEMENTS);
          counts.add(statements.size());
          queryPlans.add(role.name(), statements);
        }
        System.out.printf("SQL statements of each %s: %s%n", role, counts);
      }
      System.out.println();
      for (Role role : ROLES) {
        askAgain(wire, of(role), 0);
        fadder.tell(Watched.FORGET);
        askAgain(wire, of(role), TIMED);
        queryPlans.printTimes(role.name(), fadder.tell(Watched.TIMES), TIMED, DEAREST);
      }
    }
    System.out.println();
    queryPlans.print(file, ROLES.size());
  }
}
