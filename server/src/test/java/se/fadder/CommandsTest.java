package se.fadder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.commands.CommandLine;
import se.fadder.commands.ExitCode;

/** Tests the commands of the program as an operator types them. */
final class CommandsTest {
  private static final Path MANUAL = Path.of("..", "deploy", "fadder.1");

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit
  private Path folder;

  private final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void setUp() {
    environment.put("FADDER_DB_URL", "jdbc:sqlite:" + folder.resolve("fadder.db"));
  }

  private ExitCode run(String... words) {
    out.reset();
    err.reset();
    return new CommandLine(new Commands(environment, Clock.systemUTC()).all(), "1")
        .run(List.of(words), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }

  private String said() {
    return out.toString(UTF_8);
  }

  private String complained() {
    return err.toString(UTF_8);
  }

  @Test
  void fromAnEmptyFolderToABackupAndBack() {
    assertThat(run("check")).isEqualTo(ExitCode.DONE);
    assertThat(said()).contains("ok     database: there is none yet", "ok     disk: ");
    assertThat(folder).isEmptyDirectory();
    assertThat(run("migrate")).isEqualTo(ExitCode.DONE);
    assertThat(run("check")).isEqualTo(ExitCode.DONE);
    assertThat(said()).contains("ok     database: SQLite at ", ", up to date");
    Path backup = folder.resolve("backup.db");
    assertThat(run("backup", backup.toString())).isEqualTo(ExitCode.DONE);
    assertThat(said()).endsWith(" MiB and is whole.\n");
    assertThat(run("backup", backup.toString())).isEqualTo(ExitCode.NOT_DONE);
    assertThat(complained()).contains("is there already");
    assertThat(run("restore", backup.toString())).isEqualTo(ExitCode.DONE);
    assertThat(said()).contains("fadder.db.before-");
  }

  @Test
  void checkFindsWhatIsNoDatabaseAndWhoCannotBeReached() throws IOException {
    Files.writeString(folder.resolve("fadder.db"), "no database ".repeat(100));
    environment.put("FADDER_SMTP_HOST", "127.0.0.1");
    environment.put("FADDER_SMTP_FROM", "fadder@example.se");
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      environment.put("FADDER_SMTP_PORT", "" + free.getLocalPort());
      assertThat(run("check", "--reach")).isEqualTo(ExitCode.NOT_DONE);
      assertThat(said()).contains("WRONG  database: ", "ok     mail: 127.0.0.1:");
    }
    assertThat(run("check", "--reach")).isEqualTo(ExitCode.NOT_DONE);
    assertThat(said()).contains("WRONG  mail: 127.0.0.1:");
    assertThat(run("check")).isEqualTo(ExitCode.NOT_DONE);
    assertThat(said()).doesNotContain("mail");
  }

  @Test
  void checkAsksTheServerThatRuns() {
    environment.put("FADDER_PORT", "0");
    try (Server server =
        Server.start(Settings.read(null, environment), Clock.systemUTC(), RunningDemo.CHEAP)) {
      environment.put("FADDER_PORT", "" + server.port());
      assertThat(run("check", "--running")).isEqualTo(ExitCode.DONE);
      assertThat(said()).contains("ok     server: ready");
      environment.put("FADDER_HOST", "0.0.0.0");
      assertThat(run("check", "--running")).isEqualTo(ExitCode.DONE);
      assertThat(run("check")).isEqualTo(ExitCode.DONE);
      assertThat(run("migrate")).isEqualTo(ExitCode.NOT_DONE);
      assertThat(complained()).contains("in use by another server");
    }
    assertThat(run("check", "--running")).isEqualTo(ExitCode.NOT_DONE);
    assertThat(said()).contains("WRONG  server: nothing answers");
  }

  @Test
  void aSettingThatIsWrongIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("my.properties"), "server.port = many");
    for (String command : List.of("serve", "check", "migrate")) {
      assertThat(run(command, "--config", file.toString())).isEqualTo(ExitCode.MISCONFIGURED);
      assertThat(complained()).contains("server.port");
    }
    environment.put("FADDER_CONFIG", file.toString());
    assertThat(run("check")).isEqualTo(ExitCode.MISCONFIGURED);
  }

  @Test
  void theDemonstrationIsNotLoadedWhereRealPeopleMayBe() {
    assertThat(run("seed")).isEqualTo(ExitCode.NOT_DONE);
    assertThat(complained()).contains("demo is not set");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void postgresqlHasItsOwnBackups() {
    environment.put("FADDER_DB_URL", "jdbc:postgresql://127.0.0.1:1/fadder");
    assertThat(run("backup", "x.db")).isEqualTo(ExitCode.NOT_DONE);
    assertThat(complained()).contains("PostgreSQL, which has tools of its own");
    assertThat(run("check")).isEqualTo(ExitCode.NOT_DONE);
    assertThat(said()).contains("WRONG  database: PostgreSQL at //127.0.0.1:1/fadder: ");
  }

  @Test
  void theManualPageTellsEveryCommand() throws IOException {
    if (System.getProperty("sample", "").equals("update")) {
      Files.writeString(MANUAL, ManualPage.text());
    }
    assertThat(MANUAL).content().isEqualTo(ManualPage.text());
  }

  @Test
  void theManualPageIsOneToItsReaders() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/groff")), "groff is not installed");
    Process groff =
        new ProcessBuilder("groff", "-man", "-Tutf8", "-ww", "-z", MANUAL.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(groff.inputReader(UTF_8).lines()).isEmpty();
    assertThat(groff.waitFor()).isZero();
  }
}
