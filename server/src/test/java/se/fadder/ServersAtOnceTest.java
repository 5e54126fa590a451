package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.OnBothDatabases;
import se.fadder.db.Snapshot;
import se.fadder.fixtures.Race;
import se.fadder.signin.Passwords;

/** Tests several servers of a demonstration on one database: the municipality moves in once. */
@Tag("slow")
@OnBothDatabases
record ServersAtOnceTest(DatabaseSettings settings) {
  private static final Passwords.Cost CHEAP = new Passwords.Cost(64, 1);
  private static final int SERVERS = 3;

  /** A SQLite file belongs to one server, so there they come one after the other. */
  @Test
  void seedOnce() throws Exception {
    if (settings.url().startsWith("jdbc:postgresql:")) {
      Queue<Server> started = new ConcurrentLinkedQueue<>();
      try {
        Race.of(Collections.nCopies(SERVERS, () -> started.add(start())));
      } finally {
        // One that went on would do the jobs of the tests that get the database next.
        started.forEach(Server::close);
      }
    } else {
      for (int i = 0; i < SERVERS; i++) {
        start().close();
      }
    }
    assertThat(rows())
        .containsEntry("unit", 21)
        .containsEntry("person", 118)
        .containsEntry("account", 96)
        .containsEntry("template", 3)
        .containsEntry("template_version", 3)
        .containsEntry("plan", 34);
  }

  private Server start() {
    Map<String, String> environment =
        new HashMap<>(
            Map.of("FADDER_PORT", "0", "FADDER_DEMO", "true", "FADDER_DB_URL", settings.url()));
    if (settings.user() != null) {
      environment.put("FADDER_DB_USER", settings.user());
    }
    return Server.start(Settings.read(null, environment), Clock.systemUTC(), CHEAP);
  }

  /** How many rows each table has. */
  private Map<String, Integer> rows() {
    Map<String, Integer> rows = new HashMap<>();
    for (String row : Snapshot.of(settings)) {
      String table = row.substring(0, row.indexOf('|'));
      rows.merge(table.substring(table.indexOf('.') + 1), 1, Integer::sum);
    }
    return rows;
  }
}
