package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.graph.engine.Logged;
import se.fadder.jobs.DailyWork;
import se.fadder.kernel.SettableClock;

/** Tests that each room's daily work is done whatever becomes of the others'. */
@Timeout(60)
final class DailyWorkTest {
  private static final String TODAY = "2026-03-11";
  private static final String TOMORROW = "2026-03-12";
  private static final String BROKEN = "signin.purge";

  /** The third of the four deletions fails; those after it are done, and so are the next day's. */
  private static final String FAILED = TODAY + " 2";

  @TempDir Path folder;

  private String url = "";

  @Test
  void oneThatFailsIsNamedAndTriedAgainAloneAndAllOthersAreDone() throws Exception {
    SettableClock clock = SettableClock.on(TODAY);
    Path file = folder.resolve("fadder.db");
    DemoFiles.copy(clock, file);
    url = "jdbc:sqlite:" + file;
    execute("alter table shown_link rename to shown_link_away");
    TreeSet<String> kinds = new TreeSet<>();
    try (Logged log = new Logged("se.fadder.jobs.JobExecutor");
        Server server = start(clock, kinds)) {
      assertThat(kinds)
          .contains(
              BROKEN, "audit.purge", "push.purge", "stepreminders.morning", "onboarding.leavers");
      TreeMap<String, String> expected = new TreeMap<>();
      kinds.forEach(
          kind -> expected.put(kind, kind.equals(BROKEN) ? FAILED + " " + TOMORROW : TOMORROW));
      await(expected);
      while (log.records().isEmpty()) {
        Thread.sleep(20);
      }
      assertThat(log.records())
          .allSatisfy(record ->
              assertThat(String.valueOf(record.getParameters()[0]))
                  .contains("kind=" + BROKEN)
                  .contains("SQLiteException"));
      execute("alter table shown_link_away rename to shown_link");
      clock.pass(Duration.ofMinutes(10));
      expected.put(BROKEN, TOMORROW);
      await(expected);
      assertThat(server.port()).isPositive();
    }
  }

  private Server start(SettableClock clock, Set<String> kinds) {
    Settings settings = Settings.read(null, Map.of("FADDER_PORT", "0", "FADDER_DB_URL", url));
    return Server.start(
        settings,
        clock,
        RunningDemo.CHEAP,
        UnaryOperator.identity(),
        rooms ->
            rooms.all().stream()
                .flatMap(room -> room.dailyWork().stream())
                .map(DailyWork::kind)
                .forEach(kinds::add));
  }

  /** Waits until each kind of daily work has the one job that is due on that day. */
  private void await(Map<String, String> expected) throws SQLException, InterruptedException {
    while (!days(List.copyOf(expected.keySet())).equals(expected)) {
      Thread.sleep(20);
    }
  }

  private Map<String, String> days(List<String> kinds) throws SQLException {
    Map<String, String> days = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet jobs = statement.executeQuery("select kind, key from job order by kind, key")) {
      while (jobs.next()) {
        if (kinds.contains(jobs.getString(1))) {
          days.merge(jobs.getString(1), jobs.getString(2), (one, other) -> one + " " + other);
        }
      }
    }
    return days;
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("pragma busy_timeout = 5000");
      statement.execute("pragma legacy_alter_table = on");
      statement.execute(sql);
    }
  }
}
