package se.fadder.breaks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.RunningServer;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;
import se.fadder.db.WriteTx;
import se.fadder.fcm.Platform;
import se.fadder.fcm.TokenKind;
import se.fadder.fcm.local.LocalFcm;
import se.fadder.fcm.local.Sent;
import se.fadder.fixtures.JavaProcess;
import se.fadder.kernel.SettableClock;
import se.fadder.people.Language;
import se.fadder.push.Registration;

/**
 * Tests a fika that everybody has in the same minute, on a whole server that is killed again and
 * again while it plans the day, tells people of it and takes their answers: each is told once, in
 * time, and what they answer stands.
 */
final class FikaKillTest {
  /** The process that is killed: a server whose clock differs; it prints the port it has. */
  static final class Victim {
    private Victim() {}

    public static void main(String[] args) throws InterruptedException {
      Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofMillis(Long.parseLong(args[0])));
      try (RunningServer server = RunningServer.start(System.getenv(), clock)) {
        System.out.println(server.port());
        Thread.sleep(Duration.ofHours(1));
      }
    }
  }

  @Test
  @Tag("slow")
  @Timeout(600)
  void ofTwoKills(@TempDir Path folder) throws Exception {
    new Fika(folder, 400).survives(2);
  }

  @Test
  @Tag("storm")
  @Timeout(1_800)
  void ofFiftyKills(@TempDir Path folder) throws Exception {
    new Fika(folder, 2_000).survives(50);
  }

  /** The fika of so many people. */
  private static final class Fika {
    /** How many are invited in one transaction. */
    private static final int AT_ONCE = 100;

    private final Path folder;
    private final int people;
    private final DatabaseSettings settings;
    private final Set<String> tokens = new HashSet<>();
    private final BlockingQueue<String> toAnswer = new LinkedBlockingQueue<>();

    Fika(Path folder, int people) {
      this.folder = folder;
      this.people = people;
      this.settings = new DatabaseSettings("jdbc:sqlite:" + folder.resolve("kill.db"));
    }

    void survives(int kills) throws Exception {
      try (LocalFcm fcm = LocalFcm.start(folder, Clock.systemUTC())) {
        try (Database database = Databases.open(settings)) {
          invite(database, fcm);
        }
        fcm.listen(sent -> {
          if (isAnswered(sent)) {
            toAnswer.add(Objects.requireNonNull(sent.data().get("id")));
          }
        });
        Duration offset = Duration.between(Instant.now(), at("09:28"));
        int underway = 0;
        int unplanned = 0;
        for (int kill = 0; kill < kills; kill++) {
          // The first of them while the day is planned, and the others while people are told.
          runAndKill(fcm, offset, kill < kills / 4 ? 0 : people / kills);
          try (Database database = Databases.open(settings)) {
            underway += database.<Integer>read(tx -> tx.sql(KillSql.class).held());
            unplanned +=
                people > database.<Integer>read(tx -> tx.sql(KillSql.class).days()) ? 1 : 0;
          }
        }
        finish(fcm, offset);
        System.out.printf(
            "%d kills, %d before the day was planned, while %d jobs were held: %d messages accepted"
                + " for %d devices%n",
            kills, unplanned, underway, fcm.sent().size(), tokens.size());
        assertThat(underway).isPositive();
        assertToldOnceInTime(fcm, offset);
        try (Database database = Databases.open(settings)) {
          assertThat(database.<State>read(tx -> tx.sql(KillSql.class).state()))
              .isEqualTo(expected(fcm));
        }
      }
    }

    /** Every third takes their break, and says so. */
    private static boolean isAnswered(Sent sent) {
      return Math.floorMod(sent.token().hashCode(), 3) == 0;
    }

    /** They agree on the evening before, so that a server plans the day. */
    private void invite(Database database, LocalFcm fcm) {
      World world = new World(database);
      world.clock.moveTo(at("20:00").minus(Duration.ofDays(1)));
      for (int from = 0; from < people; from += AT_ONCE) {
        int first = from;
        database.write(tx -> {
          for (int i = first; i < Math.min(first + AT_ONCE, people); i++) {
            invite(tx, world, "person " + i, fcm);
          }
          return true;
        });
      }
    }

    private void invite(WriteTx tx, World world, String who, LocalFcm fcm) {
      String token = fcm.issue(TokenKind.TOKEN);
      tokens.add(token);
      Registration as =
          new Registration(UUID.randomUUID(), Platform.WEB, Language.SV, TokenKind.TOKEN, token);
      world.employ(tx, who, world.unit("Norr"), World.DAY.minusYears(1), null);
      assertDone(world.devices().register(tx, world.viewer(who), as));
      assertDone(world.breakPlans().commands().agree(tx, world.viewer(who), true));
    }

    private static Instant at(String time) {
      return World.DAY.atTime(LocalTime.parse(time)).atZone(SettableClock.STOCKHOLM).toInstant();
    }

    private Process start(LocalFcm fcm, Duration offset) throws IOException {
      ProcessBuilder builder =
          JavaProcess.with(
              List.of(),
              List.of(
                  "-Djavax.net.ssl.trustStore=" + fcm.trustFile(),
                  "-Djavax.net.ssl.trustStorePassword=" + fcm.trustPassword()),
              Victim.class,
              Long.toString(offset.toMillis()));
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().put("FADDER_DB_URL", settings.url());
      builder.environment().put("FADDER_METRICS_PORT", "0");
      builder.environment().put("FADDER_FCM_CREDENTIALS", fcm.credentials().toString());
      builder.environment().put("FADDER_FCM_ENDPOINT", fcm.endpoint().toString());
      return builder.start();
    }

    /**
     * Kills a server once some more have been told, or soon after it has begun.
     *
     * @param most how many more; zero for soon
     */
    private void runAndKill(LocalFcm fcm, Duration offset, int most) throws Exception {
      Process victim = start(fcm, offset);
      try (BufferedReader lines = victim.inputReader(UTF_8);
          Answers _ = new Answers(port(lines))) {
        if (most == 0) {
          Thread.sleep(ThreadLocalRandom.current().nextInt(300));
        } else {
          long enough = fcm.accepted() + ThreadLocalRandom.current().nextInt(1, Math.max(2, most));
          while (fcm.accepted() < Math.min(enough, people)) {
            Thread.sleep(1);
          }
        }
        victim.destroyForcibly();
      }
      assertThat(victim.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    private static int port(BufferedReader lines) throws IOException {
      return Integer.parseInt(Objects.requireNonNull(lines.readLine(), "it did not start"));
    }

    /** Lets a server do all that is left, and stops it as an operator does. */
    private void finish(LocalFcm fcm, Duration offset) throws Exception {
      Process server = start(fcm, offset);
      try (BufferedReader lines = server.inputReader(UTF_8);
          Answers answers = new Answers(port(lines))) {
        while (fcm.sent().stream().map(Sent::token).distinct().count() < people
            || !answers.areDone()) {
          Thread.sleep(50);
        }
        server.destroy();
      }
      assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private void assertToldOnceInTime(LocalFcm fcm, Duration offset) {
      Map<String, List<Sent>> sent = fcm.sent().stream().collect(groupingBy(Sent::token));
      assertThat(sent.keySet()).isEqualTo(tokens);
      sent.forEach((token, messages) -> {
        assertThat(messages.stream().map(one -> one.data().get("id")).distinct()).hasSize(1);
        assertThat(messages)
            .allSatisfy(one ->
                assertThat(one.at().plus(offset))
                    .isAfterOrEqualTo(at("09:30"))
                    .isBefore(expires(one)));
        assertThat(expires(messages.getFirst())).isBeforeOrEqualTo(at("10:30"));
      });
    }

    private static Instant expires(Sent sent) {
      return Instant.ofEpochSecond(Long.parseLong(sent.data().get("expires")));
    }

    /** Each has a fika that was told, a walk and another fika to come, and nothing else. */
    private State expected(LocalFcm fcm) {
      int answered =
          fcm.sent().stream().filter(Fika::isAnswered).map(Sent::token).collect(toSet()).size();
      return new State(people, people - answered, answered, 2 * people, people, 2 * people, 0);
    }

    /** The answers of people, each sent again until a server has said that it has it. */
    private final class Answers implements AutoCloseable {
      private final HttpClient client = HttpClient.newHttpClient();
      private final URI address;
      private final Thread thread;
      private volatile boolean over;
      private volatile boolean busy;

      Answers(int port) {
        address = URI.create("http://127.0.0.1:" + port + "/push/answer");
        thread = Thread.ofVirtual().start(this::send);
      }

      private void send() {
        while (!over) {
          busy = true;
          String id = toAnswer.poll();
          if (id != null && !isTaken(id)) {
            toAnswer.add(id);
          }
          busy = false;
          if (id == null) {
            pause();
          }
        }
      }

      private static void pause() {
        try {
          Thread.sleep(10);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }

      private boolean isTaken(String id) {
        String body = "{\"token\":\"%s\",\"answer\":\"DONE\"}".formatted(id);
        try {
          int status =
              client
                  .send(
                      HttpRequest.newBuilder(address)
                          .header("Content-Type", "application/json")
                          .timeout(Duration.ofSeconds(10))
                          .POST(HttpRequest.BodyPublishers.ofString(body))
                          .build(),
                      BodyHandlers.discarding())
                  .statusCode();
          // It had taken it before it was killed, and was asked once more.
          return status == 200 || status == 409;
        } catch (IOException e) {
          pause();
          return false;
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return false;
        }
      }

      boolean areDone() {
        return toAnswer.isEmpty() && !busy;
      }

      @Override
      public void close() {
        over = true;
        try {
          thread.join();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        client.close();
      }
    }
  }

  /**
   * What stands in the database.
   *
   * @param days that are planned
   * @param told breaks that were told and not answered
   * @param planned breaks that are to come
   * @param notifications of breaks
   * @param waiting reminders that are to come
   * @param dead jobs that were given up
   */
  record State(
      int days, int told, int taken, int planned, int notifications, int waiting, int dead) {}

  /** The SQL by which the test looks at what is left. */
  interface KillSql {
    @SqlQuery("select count(*) from job where claim is not null")
    int held();

    @SqlQuery("select count(*) from break_day where day = '2026-03-11'")
    int days();

    @SqlQuery(
        """
        select
          (select count(*) from break_day where day = '2026-03-11') as days,
          (select count(*) from break_slot where state = 'TOLD') as told,
          (select count(*) from break_slot where state = 'TAKEN') as taken,
          (select count(*) from break_slot where state = 'PLANNED') as planned,
          (select count(*) from notification where kind = 'BREAK') as notifications,
          (select count(*) from reminder
            where kind = 'BREAK' and notification_id is null and dropped is null) as waiting,
          (select count(*) from job where died_at is not null) as dead
        """)
    State state();
  }
}
