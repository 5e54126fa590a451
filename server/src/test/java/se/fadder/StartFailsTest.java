package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;
import se.fadder.db.WriteTx;
import se.fadder.graph.SchemaFile;
import se.fadder.jobs.DailyWork;
import se.fadder.room.Room;

/** Tests that a start which fails half-way leaves nothing behind, whatever it was that failed. */
@Timeout(60)
@Tag("slow")
final class StartFailsTest {
  @TempDir Path folder;

  private String url = "";
  private int port;
  private int metricsPort;

  @BeforeEach
  void choose() throws IOException {
    url = "jdbc:sqlite:" + folder.resolve("fadder.db");
    try (ServerSocket one = socket(0);
        ServerSocket other = socket(0)) {
      port = one.getLocalPort();
      metricsPort = other.getLocalPort();
    }
  }

  private static ServerSocket socket(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }

  /**
   * The steps that are done one after the other until people are let in, and what comes after that.
   */
  enum Stage {
    LETTERS,
    FIREBASE,
    ROOMS,
    GRAPH,
    METRICS,
    SERVICE,
    LISTENING,
    DAILY_WORK
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsLeftBehind(Stage stage) throws IOException {
    try (ServerSocket _ = takenAt(stage)) {
      assertThatThrownBy(() -> start(environment(stage), room(stage)).close())
          .as("%s", stage)
          .isInstanceOf(RuntimeException.class);
    }
    socket(port).close();
    socket(metricsPort).close();
    try (Database database = Databases.open(new DatabaseSettings(url))) {
      assertThat(database.isWritable()).isTrue();
    }
    start(Map.of(), room -> room).close();
  }

  /** On a port of its own where the stage has nothing to do with ports. */
  private ServerSocket takenAt(Stage stage) throws IOException {
    return switch (stage) {
      case METRICS -> socket(metricsPort);
      case LISTENING -> socket(port);
      default -> socket(0);
    };
  }

  private Map<String, String> environment(Stage stage) throws IOException {
    return switch (stage) {
      case LETTERS ->
          Map.of("FADDER_SMTP_HOST", "mail.example", "FADDER_SMTP_FROM", "fadder at example.se");
      case FIREBASE -> {
        Path file = Files.writeString(folder.resolve("notes.txt"), "no account");
        yield Map.of("FADDER_FCM_CREDENTIALS", file.toString());
      }
      default -> Map.of();
    };
  }

  private static UnaryOperator<Room.Builder> room(Stage stage) {
    return switch (stage) {
      case ROOMS ->
          room -> {
            throw new IllegalStateException("a room that cannot be made");
          };
      case GRAPH -> room -> room.graph(new SchemaFile("broken", "type Broken {", wiring -> {}));
      case SERVICE ->
          room ->
              room.service(() -> {
                throw new IllegalStateException("a service that does not start");
              });
      case DAILY_WORK -> room -> room.daily(new WithoutATime());
      default -> room -> room;
    };
  }

  /** The daily work that cannot be scheduled, which is found when the server listens. */
  private static final class WithoutATime implements DailyWork {
    @Override
    public String kind() {
      return "broken.daily";
    }

    @Override
    public LocalTime at() {
      throw new IllegalStateException("work that is due at no time");
    }

    @Override
    public Optional<String> some(WriteTx tx, LocalDate day, String after) {
      return Optional.empty();
    }
  }

  private Server start(Map<String, String> more, UnaryOperator<Room.Builder> room) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("FADDER_DB_URL", url);
    environment.put("FADDER_PORT", String.valueOf(port));
    environment.put("FADDER_METRICS_PORT", String.valueOf(metricsPort));
    Room extra = room.apply(Room.named("extra")).build();
    return Server.start(
        Settings.read(null, environment),
        Clock.systemUTC(),
        RunningDemo.CHEAP,
        UnaryOperator.identity(),
        rooms -> rooms.add(() -> extra));
  }

  @Test
  void whatWasStartedLastIsClosedFirstAndOneThatFailsKeepsNoneOpen() throws IOException {
    List<String> told = new ArrayList<>();
    Server server =
        start(
            Map.of(),
            room ->
                room.service(() -> service(told, "first")).service(() -> service(told, "second")));
    assertThat(told).containsExactly("first starts, free", "second starts, free");
    told.clear();
    assertThatThrownBy(server::close).hasRootCauseMessage("second does not close");
    assertThat(told).containsExactly("second ends, free", "first ends, free");
    Databases.open(new DatabaseSettings(url)).close();
    socket(metricsPort).close();
  }

  /** A service that says whether anybody listens when it starts and ends. */
  private AutoCloseable service(List<String> told, String name) {
    told.add(name + " starts, " + state());
    return () -> {
      told.add(name + " ends, " + state());
      if (name.equals("second")) {
        throw new IllegalStateException("second does not close");
      }
    };
  }

  private String state() {
    try {
      socket(port).close();
      return "free";
    } catch (IOException e) {
      return "listening";
    }
  }
}
