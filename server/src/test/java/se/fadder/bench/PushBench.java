package se.fadder.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The benchmark of push: everybody is to be reminded in the same minute; from due until Firebase
 * has accepted it.
 */
final class PushBench {
  static final int PEOPLE = Integer.getInteger("bench.people", Dataset.SIZE.newHires());

  /**
   * The people who are reminded before anything is measured: servers have run for days, not
   * seconds.
   */
  static final int WARM_UP = PEOPLE;

  /** What is measured, if not everything: sdk, sqlite or postgres. */
  private static final String ONLY = System.getProperty("bench.only", "");

  private PushBench() {}

  /**
   * What is measured.
   *
   * @param name of what serves
   * @param database a connection to what the servers are on
   * @param cpu what the database's own processes have used, in nanoseconds of CPU
   * @param settings of the servers
   * @param servers how many there are
   */
  record On(
      String name,
      Connection database,
      LongSupplier cpu,
      Map<String, String> settings,
      int servers) {}

  /** A storm: what servers make of it is a row of {@link PushRound}. */
  interface Storm {
    String row(On on, Child fcm, Path folder)
        throws IOException, InterruptedException, SQLException;
  }

  static void run() throws IOException, InterruptedException, SQLException {
    run(Dataset.ofToday(), PushBench::row);
  }

  private static String row(On on, Child fcm, Path folder)
      throws IOException, InterruptedException, SQLException {
    PushPeople people = new PushPeople(on.database());
    PushStorm storm = new PushStorm(people, fcm, folder, on.cpu());
    String row = storm.row(on.name(), on.settings(), on.servers());
    people.forget();
    return row;
  }

  static void run(Dataset dataset, Storm storm)
      throws IOException, InterruptedException, SQLException {
    Path folder = Files.createTempDirectory("fadder-push");
    try (Child fcm = Child.start(PushTarget.class, folder.toString(), Integer.toString(PEOPLE))) {
      System.out.printf("load average at the beginning: %s%n%n", loadAverage());
      System.out.println(PushRound.HEADING);
      if (isWanted("sdk")) {
        floor(fcm, folder);
      }
      if (isWanted("sqlite")) {
        onSqlite(dataset, storm, fcm, folder);
      }
      if (isWanted("postgres")) {
        onPostgres(dataset, storm, fcm, folder);
      }
      System.out.printf("%nload average at the end: %s%n", loadAverage());
    }
    try (var files = Files.list(folder)) {
      for (Path left : files.toList()) {
        Files.delete(left);
      }
    }
    Files.delete(folder);
  }

  private static boolean isWanted(String part) {
    return ONLY.isEmpty() || ONLY.equals(part);
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
            PushTarget.endpoint(fcm))) {
      floor.ask(Integer.toString(WARM_UP));
      PushRound.Before before = PushRound.Before.of(List.of(floor), fcm, () -> 0);
      Instant begun = Instant.now();
      long sent = floor.ask(Integer.toString(PEOPLE)).units();
      if (sent != PEOPLE) {
        throw new IllegalStateException("only " + sent + " were accepted");
      }
      List<Long> latencies = PushTarget.latencies(fcm, folder, before.accepted(), begun, PEOPLE);
      PushRound round = before.after(latencies);
      System.out.println(round.row("Firebase's SDK alone", Optional.empty(), Optional.empty()));
    }
  }

  private static void onSqlite(Dataset dataset, Storm storm, Child fcm, Path folder)
      throws IOException, InterruptedException, SQLException {
    String url = "jdbc:sqlite:" + dataset.file();
    try (Connection connection = DriverManager.getConnection(url)) {
      Map<String, String> settings = Map.of("FADDER_DB_URL", url);
      System.out.println(
          storm.row(new On("SQLite, one server", connection, () -> 0, settings, 1), fcm, folder));
    }
    dataset.refresh();
  }

  private static void onPostgres(Dataset dataset, Storm storm, Child fcm, Path folder)
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
        System.out.println(
            storm.row(
                new On("PostgreSQL, two servers", connection, postgres::cpuNanos, settings, 2),
                fcm,
                folder));
      }
    }
  }
}
