package se.fadder.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;

/**
 * A PostgreSQL as Debian packages it, with its own defaults, so that a commit is on disk: started
 * for a benchmark, on a folder of its own, by the user that the package has made.
 */
final class RealPostgres implements AutoCloseable {
  private static final String USER = "postgres";
  private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

  /** So much is handed over at a time. */
  private static final int CHUNK = 1 << 16;

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
    try (Connection from = DriverManager.getConnection("jdbc:sqlite:" + file);
        Connection to = connect()) {
      // Without the triggers that check foreign keys the order of the tables does not matter.
      execute(to, "set session_replication_role = replica");
      for (String table : tables(to)) {
        execute(to, "delete from " + table);
        copy(from, to, table);
      }
      execute(to, "set session_replication_role = origin");
      execute(to, "vacuum analyze");
      execute(to, "checkpoint");
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    return texts(
        connection,
        """
        select tablename from pg_tables
        where schemaname = 'public' and tablename <> 'flyway_schema_history' order by tablename
        """);
  }

  private static List<String> texts(Connection connection, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private static void copy(Connection from, Connection to, String table) throws SQLException {
    String columns =
        String.join(
            ", ",
            texts(
                to,
                "select column_name from information_schema.columns where table_name = '"
                    + table
                    + "' and is_generated = 'NEVER' order by ordinal_position"));
    CopyIn copy =
        to.unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + table + " (" + columns + ") from stdin");
    try (Statement statement = from.createStatement();
        ResultSet rows = statement.executeQuery("select " + columns + " from " + table)) {
      StringBuilder chunk = new StringBuilder();
      while (rows.next()) {
        append(chunk, rows);
        if (chunk.length() > CHUNK) {
          write(copy, chunk);
        }
      }
      write(copy, chunk);
    }
    copy.endCopy();
  }

  /** A row in the form of {@code copy}. */
  private static void append(StringBuilder chunk, ResultSet rows) throws SQLException {
    int columns = rows.getMetaData().getColumnCount();
    for (int i = 1; i <= columns; i++) {
      String value = rows.getString(i);
      chunk.append(
          value == null
              ? "\\N"
              : value
                  .replace("\\", "\\\\")
                  .replace("\n", "\\n")
                  .replace("\r", "\\r")
                  .replace("\t", "\\t"));
      chunk.append(i == columns ? '\n' : '\t');
    }
  }

  private static void write(CopyIn copy, StringBuilder chunk) throws SQLException {
    byte[] bytes = chunk.toString().getBytes(UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    chunk.setLength(0);
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
