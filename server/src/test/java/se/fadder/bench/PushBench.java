package se.fadder.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everybody is to be reminded in the same minute: from due until Firebase has accepted it. */
final class PushBench {
  static final int PEOPLE = Integer.getInteger("bench.people", Dataset.NEW_HIRES);
  static final int WARM_UP = Math.min(PEOPLE, 6_000);

  private PushBench() {}

  static void run() throws IOException, InterruptedException, SQLException {
    Dataset dataset = Dataset.ofToday();
    Path folder = Files.createTempDirectory("fadder-push");
    try (Child fcm = Child.start(PushTarget.class, folder.toString(), Integer.toString(PEOPLE))) {
      System.out.printf("load average at the beginning: %s%n%n", loadAverage());
      System.out.println(PushRound.HEADING);
      floor(fcm, folder);
      onSqlite(dataset, fcm, folder);
      onPostgres(dataset, fcm, folder);
      System.out.printf("%nload average at the end: %s%n", loadAverage());
    }
    try (var files = Files.list(folder)) {
      for (Path left : files.toList()) {
        Files.delete(left);
      }
    }
    Files.delete(folder);
  }

  private static String loadAverage() throws IOException {
    return Files.readString(Path.of("/proc/loadavg")).split(" ", -1)[0];
  }

  /** What Firebase's SDK takes with nothing around it. */
  private static void floor(Child fcm, Path folder) throws IOException, InterruptedException {
    try (Child floor =
        Child.start(
            Map.of(),
            PushTarget.trust(folder),
            PushFloor.class,
            folder.toString(),
            endpoint(fcm))) {
      floor.ask(Integer.toString(WARM_UP));
      PushRound.Before before = PushRound.Before.of(List.of(floor), fcm);
      Instant begun = Instant.now();
      long sent = floor.ask(Integer.toString(PEOPLE)).units();
      if (sent != PEOPLE) {
        throw new IllegalStateException("only " + sent + " were accepted");
      }
      List<Long> latencies = PushTarget.latencies(fcm, folder, before.accepted(), begun, PEOPLE);
      PushRound round = before.after(List.of(floor), fcm, latencies);
      System.out.println(round.row("Firebase's SDK alone", Optional.empty(), Optional.empty()));
    }
  }

  private static String endpoint(Child fcm) {
    return "https://localhost:" + fcm.port;
  }

  private static void onSqlite(Dataset dataset, Child fcm, Path folder)
      throws IOException, InterruptedException, SQLException {
    String url = "jdbc:sqlite:" + dataset.file();
    try (Connection connection = DriverManager.getConnection(url)) {
      PushPeople people = new PushPeople(connection);
      storm("SQLite, one server", people, Map.of("FADDER_DB_URL", url), 1, fcm, folder);
      people.forget();
    }
    dataset.refresh();
  }

  private static void onPostgres(Dataset dataset, Child fcm, Path folder)
      throws IOException, InterruptedException, SQLException {
    Optional<RealPostgres> found = RealPostgres.start();
    if (found.isEmpty()) {
      System.out.println("PostgreSQL: not measured, for there is no /usr/lib/postgresql");
      return;
    }
    try (RealPostgres postgres = found.get()) {
      postgres.load(dataset.file());
      try (Connection connection = postgres.connect()) {
        Map<String, String> settings =
            Map.of("FADDER_DB_URL", postgres.url, "FADDER_DB_USER", "postgres");
        PushPeople people = new PushPeople(connection);
        storm("PostgreSQL, two servers", people, settings, 2, fcm, folder);
      }
    }
  }

  private static void storm(
      String name,
      PushPeople people,
      Map<String, String> database,
      int count,
      Child fcm,
      Path folder)
      throws IOException, InterruptedException, SQLException {
    Duration offset = Duration.between(Instant.now(), morning());
    people.prepare(PushTarget.tokens(folder), Instant.now().plus(offset));
    Map<String, String> environment = new HashMap<>(database);
    environment.put("FADDER_FCM_CREDENTIALS", PushTarget.credentials(folder).toString());
    environment.put("FADDER_FCM_ENDPOINT", endpoint(fcm));
    List<Child> servers = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        servers.add(
            Child.start(
                environment,
                PushTarget.trust(folder),
                PushServed.class,
                Long.toString(offset.toMillis())));
      }
      System.out.println(storm(name, people, offset, servers, fcm, folder));
    } finally {
      servers.forEach(Child::close);
    }
  }

  /** When people are not in their quiet hours. */
  private static Instant morning() {
    return Dataset.today()
        .atTime(LocalTime.of(10, 0))
        .atZone(ZoneId.of("Europe/Stockholm"))
        .toInstant();
  }

  private static String storm(
      String name, PushPeople people, Duration offset, List<Child> servers, Child fcm, Path folder)
      throws IOException, InterruptedException, SQLException {
    remind(people, 1, WARM_UP, offset, fcm);
    try (PushCalls calls = new PushCalls(servers)) {
      calls.during(() -> Thread.sleep(Duration.ofSeconds(10)));
      Load.Outcome quiet = calls.during(() -> Thread.sleep(Bench.part()));
      PushRound.Before before = PushRound.Before.of(servers, fcm);
      Instant[] due = new Instant[1];
      Load.Outcome busy = calls.during(() -> due[0] = remind(people, 2, PEOPLE, offset, fcm));
      List<Long> latencies = PushTarget.latencies(fcm, folder, before.accepted(), due[0], PEOPLE);
      while (people.open() > 0) {
        Thread.sleep(50);
      }
      PushRound round = before.after(servers, fcm, latencies);
      return round.row(name, Optional.of(quiet), Optional.of(busy));
    }
  }

  /** Has them reminded and waits until all are; answers with when it was due. */
  private static Instant remind(PushPeople people, int round, int count, Duration offset, Child fcm)
      throws IOException, InterruptedException, SQLException {
    long before = fcm.used().units();
    Instant due = Instant.now().plusSeconds(10);
    people.remind(round, count, due.plus(offset));
    if (Instant.now().isAfter(due)) {
      throw new IllegalStateException("the machine is too slow: what is due was written too late");
    }
    PushTarget.await(fcm, before + count);
    return due;
  }
}
