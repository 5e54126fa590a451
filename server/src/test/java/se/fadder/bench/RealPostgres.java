package se.fadder.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;

/**
 * The PostgreSQL server as Debian packages it, with its own defaults, so that a commit is on disk:
 * started for a benchmark, on a folder of its own, by the user that the package has made.
 */
final class RealPostgres implements AutoCloseable {
  private static final String USER = "postgres";
  private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

  /** What Linux counts processes' time in: a hundredth of a second. */
  private static final long NANOS_A_TICK = 10_000_000;

  private final Path programs;
  private final Path folder;
  final String url;

  private RealPostgres(Path programs) throws IOException {
    this.programs = programs;
    this.folder =
        Path.of(System.getProperty("java.io.tmpdir"), "fadder-postgres-" + UUID.randomUUID());
    int port = freePort();
    this.url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    run("initdb", "-D", folder.toString(), "-A", "trust", "-E", "UTF8", "--locale", "C.UTF-8");
    String listening =
        "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=".formatted(port);
    String log = folder.resolve("log").toString();
    run("pg_ctl", "-D", folder.toString(), "-w", "-l", log, "-o", listening, "start");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Empty when there is none on this machine. */
  static Optional<RealPostgres> start() throws IOException {
    if (!Files.isDirectory(VERSIONS)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(VERSIONS)) {
      Optional<Path> programs =
          versions
              .map(version -> version.resolve("bin"))
              .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
              .max(Path::compareTo);
      return programs.isEmpty() ? Optional.empty() : Optional.of(new RealPostgres(programs.get()));
    }
  }

  /** PostgreSQL refuses to be run by root. */
  private void run(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("runuser", "-u", USER, "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile("fadder-postgres", ".log");
    try {
      int exit =
          new ProcessBuilder(command)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start()
              .waitFor();
      if (exit != 0) {
        throw new IOException(program + " failed: " + Files.readString(output));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.delete(output);
    }
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, USER, "");
  }

  /** What its processes have used since it was started. */
  long cpuNanos() {
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      long first = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst());
      return processes
              .filter(process -> process.getFileName().toString().matches("\\d+"))
              .mapToLong(process -> ticks(process, first))
              .sum()
          * NANOS_A_TICK;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Zero for what is not of it; with those of its children that have ended. */
  private static long ticks(Path process, long first) {
    try {
      String stat = Files.readString(process.resolve("stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      boolean isFirst = process.getFileName().toString().equals(Long.toString(first));
      long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
      long ended = Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
      return isFirst ? own + ended : Long.parseLong(fields[1]) == first ? own : 0;
    } catch (IOException e) {
      return 0; // It has ended since it was listed.
    }
  }

  /** Makes the tables and fills them with all that is in the file. */
  void load(Path file) throws SQLException {
    Databases.open(new DatabaseSettings(url, USER, "")).close();
    try (Connection to = connect()) {
      PostgresCopy.load(file, to);
      try (Statement statement = to.createStatement()) {
        statement.execute("vacuum analyze");
        statement.execute("checkpoint");
      }
    }
  }

  @Override
  public void close() throws IOException {
    run("pg_ctl", "-D", folder.toString(), "-w", "-m", "fast", "stop");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
