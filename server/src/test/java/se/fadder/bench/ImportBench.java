package se.fadder.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import se.fadder.ImportScene;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;

/**
 * The benchmark of an import: a thousand newcomers with plans of eighty steps from one file, into a
 * municipality of thirty thousand, while others look at their plans, tick steps and look at pages
 * of plans.
 */
final class ImportBench implements AutoCloseable {
  private static final int NEWCOMERS = 1_000;
  private static final int HR = 40_000;

  /** How often the client looks how far it has come. */
  private static final int LOOK_EVERY_MILLIS = 400;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final ImportScene scene;
  private final Child fadder;
  private final ImportCalls calls;
  private final Wire wire;
  private final byte[] progress;
  private int taken;

  private ImportBench(Path file, ImportScene scene) throws IOException, SQLException {
    this.file = file;
    this.scene = scene;
    fadder = Child.start(Watched.class, file.toString());
    calls = new ImportCalls(fadder.port, new Dataset(file, Dataset.SIZE), Dataset.token(HR));
    wire = new Wire(fadder.port);
    progress = ClientOperation.of("arrivals", "newHireImport").request(Dataset.token(HR), Map.of());
  }

  static void run() throws IOException, InterruptedException, SQLException {
    Path file = Dataset.ofToday().copy("import.db");
    try {
      ImportScene scene = prepare(file);
      try (ImportBench bench = new ImportBench(file, scene)) {
        bench.measure();
      }
    } finally {
      Dataset.delete(file);
    }
  }

  private static ImportScene prepare(Path file) throws SQLException {
    try (Connection connection = Dataset.connect(file)) {
      Dataset.signInHr(connection, HR);
    }
    try (Database database = open(file)) {
      return ImportScene.prepare(database);
    }
  }

  private static Database open(Path file) {
    return Databases.open(new DatabaseSettings("jdbc:sqlite:" + file));
  }

  private void measure() throws IOException, InterruptedException, SQLException {
    calls.warmUp();
    for (int i = 0; i < 5; i++) {
      takeIn(60);
    }
    ImportCalls.Samples before = calls.during(() -> Thread.sleep(Bench.part()));
    fadder.tell(Watched.FORGET);
    Child.Used used = fadder.used();
    double[] seconds = new double[1];
    ImportCalls.Samples meanwhile = calls.during(() -> seconds[0] = takeIn(NEWCOMERS));
    report(seconds[0], fadder.used().minus(used));
    System.out.println(ImportCalls.HEADING);
    System.out.println(before.rows("before"));
    System.out.println(meanwhile.rows("meanwhile"));
    check();
  }

  /** Takes in a file as HR; answers with the seconds until HR sees that all are there. */
  private double takeIn(int newcomers) throws IOException, InterruptedException {
    byte[] body =
        Wire.post(
            "/arrivals/import",
            Dataset.token(HR),
            "Content-Type: text/csv\r\n",
            new String(scene.file(newcomers), UTF_8));
    long before = System.nanoTime();
    int status = wire.exchange(body);
    if (status != 202) {
      throw new IllegalStateException(status + " " + new String(wire.body(), UTF_8));
    }
    String state = state();
    while (state.equals("UNDERWAY")) {
      Thread.sleep(LOOK_EVERY_MILLIS);
      state = state();
    }
    if (!state.equals("DONE")) {
      throw new IllegalStateException(new String(wire.body(), UTF_8));
    }
    taken += newcomers;
    return (System.nanoTime() - before) / 1e9;
  }

  private String state() throws IOException {
    wire.exchange(progress);
    JsonNode answer = JSON.readTree(new String(wire.body(), UTF_8));
    return answer.at("/data/viewer/newHireImport/state").asText();
  }

  private void report(double seconds, Child.Used used) throws IOException {
    WriterHolds.Seen writer = WriterHolds.Seen.by(fadder);
    System.out.printf(
        """
        | newcomers | all in after s | longest hold of the writer ms | holds of more than 20 ms | longest commit ms | commits | CPU s of the server |
        | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        | %,d | %.1f | %.1f | %,d | %.1f | %,d | %.1f |

        """,
        NEWCOMERS,
        seconds,
        writer.longest(),
        writer.tooLong(),
        writer.commit(),
        used.commits(),
        used.cpuNanos() / 1e9);
  }

  /** That all are there, each with all steps. */
  private void check() {
    try (Database database = open(file)) {
      int steps = scene.steps(database);
      System.out.printf("%n%,d newcomers have %,d steps%n", taken, steps);
      if (steps != taken * ImportScene.STEPS) {
        throw new IllegalStateException("not all have all steps");
      }
    }
  }

  @Override
  public void close() throws IOException {
    wire.close();
    fadder.close();
    calls.close();
  }
}
