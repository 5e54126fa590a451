package se.fadder.push;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.World;
import se.fadder.audit.Kinds;
import se.fadder.audit.ReadLog;
import se.fadder.calendar.BusyTimes;
import se.fadder.db.BackgroundDatabase;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;
import se.fadder.fcm.Fcm;
import se.fadder.fcm.FcmAnswer;
import se.fadder.fcm.FcmSettings;
import se.fadder.fcm.FcmWatch;
import se.fadder.fcm.MessageSender;
import se.fadder.fcm.Platform;
import se.fadder.fcm.TokenKind;
import se.fadder.fcm.local.LocalFcm;
import se.fadder.fcm.local.Sent;
import se.fadder.fixtures.JavaProcess;
import se.fadder.jobs.JobCounts;
import se.fadder.jobs.JobRunner;
import se.fadder.jobs.JobWatch;
import se.fadder.jobs.Jobs;
import se.fadder.kernel.BackgroundThrottle;
import se.fadder.kernel.Ids;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.people.Language;
import se.fadder.people.People;

/**
 * Tests that people are reminded, once, by a server that is killed again and again while it sends,
 * through the real SDK to the local FCM, which counts.
 */
final class PushKillTest {
  /**
   * The process that is killed: a server's sending; it prints a line for each message that was
   * accepted.
   */
  static final class Victim {
    private Victim() {}

    public static void main(String[] args) {
      Clock clock = Clock.systemUTC();
      FcmSettings settings = new FcmSettings(Path.of(args[1]), Optional.of(URI.create(args[2])));
      BackgroundThrottle background = BackgroundThrottle.ofThisMachine(() -> 0);
      Fcm fcm = new Fcm(settings, background, clock, FcmWatch.NONE);
      run(
          new BackgroundDatabase(Databases.open(new DatabaseSettings(args[0])), background),
          message -> {
            FcmAnswer answer = fcm.send(message);
            System.out.println("sent");
            return answer;
          });
    }

    static JobRunner run(Database database, MessageSender sender) {
      Today today = new Today(Clock.systemUTC(), SettableClock.STOCKHOLM);
      Ids ids = new Ids(today.clock(), new Random());
      Jobs jobs = new Jobs(ids, today.clock());
      ReminderDelivery delivery =
          ReminderDelivery.through(
              database,
              jobs,
              today,
              ids,
              new SecureRandom(),
              new People(today, new ReadLog(today.clock(), Kinds.ofReads())),
              new BusyTimes(),
              kinds(),
              Optional.of(sender));
      return new JobRunner(database, jobs, List.of(delivery), new Random(), JobWatch.NONE);
    }

    static ReminderKinds kinds() {
      ReminderKinds kinds = new ReminderKinds();
      kinds.add(new TestReminder());
      return kinds;
    }
  }

  @Test
  @Tag("slow")
  @Timeout(120)
  void ofThreeKills(@TempDir Path folder) throws Exception {
    assertToldOnce(folder, 600, 3);
  }

  @Test
  @Tag("storm")
  @Timeout(900)
  void ofFiftyKills(@TempDir Path folder) throws Exception {
    assertToldOnce(folder, 6_000, 50);
  }

  private static void assertToldOnce(Path folder, int people, int kills) throws Exception {
    DatabaseSettings settings = new DatabaseSettings("jdbc:sqlite:" + folder.resolve("kill.db"));
    try (LocalFcm fcm = LocalFcm.start(folder, Clock.systemUTC())) {
      Set<String> tokens;
      try (Database database = Databases.open(settings)) {
        tokens = remind(database, fcm, people);
      }
      int underway = 0;
      for (int kill = 0; kill < kills; kill++) {
        runAndKill(settings, fcm, people / kills);
        try (Database database = Databases.open(settings)) {
          underway += (int) counts(database).held();
        }
      }
      finish(settings, fcm);
      Map<String, List<Sent>> sent = fcm.sent().stream().collect(groupingBy(Sent::token));
      System.out.printf(
          "%d kills while %d people were being told: %d messages accepted for %d devices%n",
          kills, underway, fcm.sent().size(), tokens.size());
      assertThat(underway).isPositive();
      assertThat(sent.keySet()).isEqualTo(tokens);
      sent.forEach((token, messages) -> {
        assertThat(messages.stream().map(one -> one.data().get("id")).distinct()).hasSize(1);
        assertThat(messages).allSatisfy(one -> assertThat(one.at()).isBefore(expires(one)));
      });
    }
  }

  private static Instant expires(Sent sent) {
    return Instant.ofEpochSecond(Long.parseLong(sent.data().get("expires")));
  }

  /** Each of so many people has a device and is to be told one thing, now. */
  private static Set<String> remind(Database database, LocalFcm fcm, int people) {
    World world = new World(database);
    PushOffice.forgetReminders(database);
    Today today = new Today(Clock.systemUTC(), SettableClock.STOCKHOLM);
    Ids ids = new Ids(today.clock(), new Random());
    ReminderKinds kinds = Victim.kinds();
    Devices devices = new Devices(ids, today, world.auditLog(), kinds);
    Outbox outbox = new Outbox(ids, new Jobs(ids, today.clock()));
    Set<String> tokens = new HashSet<>();
    for (int from = 0; from < people; from += 100) {
      int begin = from;
      List<String> some = new ArrayList<>();
      database.write(tx -> {
        some.clear();
        List<Outbox.Wanted> wanted = new ArrayList<>();
        for (int i = begin; i < Math.min(begin + 100, people); i++) {
          world.employ(tx, "person " + i, world.unit("Norr"), World.DAY, null);
          PersonId person = world.person("person " + i);
          String token = fcm.issue(TokenKind.TOKEN);
          some.add(token);
          devices.register(
              tx,
              new Viewer(person),
              new Registration(
                  UUID.randomUUID(), Platform.WEB, Language.SV, TokenKind.TOKEN, token));
          Instant now = today.now();
          wanted.add(
              new Outbox.Wanted(
                  person,
                  kinds.of(TestReminder.NAME),
                  "once",
                  null,
                  now,
                  now.plus(Duration.ofHours(1))));
        }
        return outbox.put(tx, wanted);
      });
      tokens.addAll(some);
    }
    return tokens;
  }

  private static void runAndKill(DatabaseSettings settings, LocalFcm fcm, int most)
      throws IOException, InterruptedException {
    Process victim =
        JavaProcess.with(
                List.of(),
                List.of(
                    "-Djavax.net.ssl.trustStore=" + fcm.trustFile(),
                    "-Djavax.net.ssl.trustStorePassword=" + fcm.trustPassword()),
                Victim.class,
                settings.url(),
                fcm.credentials().toString(),
                fcm.endpoint().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int enough = ThreadLocalRandom.current().nextInt(1, Math.max(2, most));
    try (BufferedReader lines = victim.inputReader(StandardCharsets.UTF_8)) {
      for (int line = 0; line < enough; line++) {
        assertThat(lines.readLine()).isEqualTo("sent");
      }
      victim.destroyForcibly();
    }
    assertThat(victim.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  private static void finish(DatabaseSettings settings, LocalFcm fcm) throws InterruptedException {
    Fcm sender =
        new Fcm(
            new FcmSettings(fcm.credentials(), Optional.of(fcm.endpoint())),
            BackgroundThrottle.ofThisMachine(() -> 0),
            Clock.systemUTC(),
            FcmWatch.NONE,
            fcm.trust());
    try (Database database = Databases.open(settings);
        JobRunner _ = Victim.run(database, sender)) {
      while (counts(database).waiting() + counts(database).held() > 0) {
        Thread.sleep(Duration.ofMillis(20));
      }
    } finally {
      sender.close();
    }
  }

  private static JobCounts counts(Database database) {
    Clock clock = Clock.systemUTC();
    Jobs jobs = new Jobs(new Ids(clock, new Random()), clock);
    return database.read(tx -> jobs.counts(tx, "push.person"));
  }
}
