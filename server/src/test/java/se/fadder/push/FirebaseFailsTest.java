package se.fadder.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.World;
import se.fadder.db.BackgroundDatabase;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;
import se.fadder.db.OnOneDatabase;
import se.fadder.fcm.Fcm;
import se.fadder.fcm.FcmSettings;
import se.fadder.fcm.FcmWatch;
import se.fadder.fcm.local.Fault;
import se.fadder.fcm.local.LocalFcm;
import se.fadder.jobs.JobRunner;
import se.fadder.jobs.JobWatch;
import se.fadder.kernel.BackgroundThrottle;

/**
 * Tests that what is due comes in time, and each slot on a device under one id, whatever Firebase
 * and the clock do meanwhile: through the real SDK, by the local FCM's count. It is one server on
 * SQLite and two on PostgreSQL.
 */
@Tag("slow")
@Tag("thorough")
@OnOneDatabase
final class FirebaseFailsTest {
  /** Servers look at the clock four times in a real second. */
  private static final Duration GLANCE = Duration.ofMillis(270);

  private static final Duration THREE_HOURS = Duration.ofHours(3);

  @TempDir private Path folder;
  private final Database database;
  private final DatabaseSettings settings;
  private final PushOffice office;
  private final List<AutoCloseable> open = new ArrayList<>();
  private LocalFcm fcm;

  FirebaseFailsTest(Database database, DatabaseSettings settings) {
    this.database = database;
    this.settings = settings;
    this.office = new PushOffice(database);
  }

  @BeforeEach
  void begin() {
    fcm = LocalFcm.start(folder, office.clock);
  }

  @AfterEach
  void end() throws Exception {
    stop();
    fcm.close();
  }

  private void start() {
    serve(database);
    if (database.isShared()) {
      Database another = Databases.open(settings);
      open.add(another);
      serve(another);
    }
  }

  private void serve(Database on) {
    FcmSettings reached =
        new FcmSettings(
            fcm.credentials(),
            Optional.of(fcm.endpoint()),
            100,
            Duration.ofSeconds(5),
            Duration.ofSeconds(2));
    BackgroundThrottle background = BackgroundThrottle.ofThisMachine(() -> 0);
    Database behind = new BackgroundDatabase(on, background);
    Fcm sender = new Fcm(reached, background, office.clock, FcmWatch.NONE, fcm.trust());
    open.add(sender);
    open.add(
        new JobRunner(
            behind,
            office.jobs,
            List.of(office.sending(behind, sender)),
            RandomGenerator.getDefault(),
            JobWatch.NONE));
  }

  /** The last to be opened first. */
  private void stop() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
    open.clear();
  }

  private void pass(Duration time, Duration step) throws InterruptedException {
    for (Duration gone = Duration.ZERO; gone.compareTo(time) < 0; gone = gone.plus(step)) {
      Thread.sleep(GLANCE);
      office.pass(step);
    }
  }

  private void passUntilQuiet(Crowd crowd) throws InterruptedException {
    for (int minutes = 0; minutes < 100 && !crowd.isQuiet(); minutes++) {
      pass(Duration.ofMinutes(1), Duration.ofMinutes(1));
    }
    assertThat(crowd.isQuiet()).isTrue();
  }

  private Crowd.Count report(String what, Crowd crowd) {
    Crowd.Count count = crowd.count();
    System.out.printf(
        "%s, %s: %s; given up %s; %s%n",
        what,
        database.isShared() ? "two servers" : "one server",
        count,
        crowd.givenUp(),
        fcm.traffic());
    assertThat(count.lost()).isZero();
    assertThat(count.late()).isZero();
    assertThat(count.twice()).isZero();
    return count;
  }

  /** Half of the people are to be told something more while it lasts. */
  private void tenMinutesOf(int people, Fault... faults) throws InterruptedException {
    Crowd crowd = new Crowd(office, fcm, people, THREE_HOURS);
    start();
    for (Fault fault : faults) {
      fcm.faults().ofSome(fault, fault == Fault.SILENCE ? 1 : 0.9);
      fcm.faults().retryAfter("45");
      crowd.remind("first " + fault, office.clock.instant(), 1);
      pass(Duration.ofMinutes(5), Duration.ofSeconds(30));
      crowd.remind("second " + fault, office.clock.instant(), 2);
      pass(Duration.ofMinutes(5), Duration.ofSeconds(30));
      fcm.faults().lift();
      passUntilQuiet(crowd);
    }
    Crowd.Count count = report(List.of(faults).toString(), crowd);
    assertThat(count.stale()).isZero();
    assertThat(fcm.traffic().faults()).containsKeys(faults);
  }

  @Test
  @Timeout(60)
  void tenMinutesOfLostAnswers() throws InterruptedException {
    tenMinutesOf(60, Fault.ANSWER_LOST);
  }

  @Test
  @Tag("storm")
  @Timeout(600)
  void tenMinutesOfEachFault() throws InterruptedException {
    tenMinutesOf(
        500,
        Fault.UNAVAILABLE,
        Fault.QUOTA_EXCEEDED,
        Fault.RESET,
        Fault.ANSWER_LOST,
        Fault.EXPIRED_TOKEN,
        Fault.SILENCE);
  }

  private void clockJumps(int people) throws InterruptedException {
    Crowd crowd = new Crowd(office, fcm, people, THREE_HOURS.multipliedBy(2));
    start();
    for (int round = 0; round < 3; round++) {
      fcm.faults().slow(Duration.ofMillis(200));
      fcm.faults().ofSome(Fault.UNAVAILABLE, 0.2);
      fcm.faults().ofSome(Fault.ANSWER_LOST, 0.01);
      crowd.remind("ahead " + round, office.clock.instant(), 1);
      Thread.sleep(GLANCE.plusMillis(100));
      office.pass(Duration.ofHours(1));
      pass(Duration.ofMinutes(2), Duration.ofSeconds(20));
      crowd.remind("back " + round, office.clock.instant(), 2);
      Thread.sleep(GLANCE.plusMillis(100));
      office.pass(Duration.ofHours(-1));
      pass(Duration.ofMinutes(2), Duration.ofSeconds(20));
      fcm.faults().lift();
      passUntilQuiet(crowd);
    }
    Crowd.Count count = report("the clock jumps", crowd);
    assertThat(count.stale()).isZero();
  }

  @Test
  @Tag("storm")
  @Timeout(300)
  void theClockJumpsAnHourAheadAndBack() throws InterruptedException {
    clockJumps(500);
  }

  @Test
  @Timeout(60)
  void aServerStandsStillFromFridayToMonday() throws Exception {
    office.clock.setDay(World.DAY.plusDays(2));
    Crowd crowd = new Crowd(office, fcm, 60, THREE_HOURS);
    Instant friday = office.clock.instant();
    for (int hours = 0; hours <= 72; hours += 2) {
      crowd.remind("hour " + hours, friday.plus(Duration.ofHours(hours)), 1);
    }
    start();
    for (int glances = 0; glances < 60 && fcm.accepted() < 60; glances++) {
      Thread.sleep(GLANCE);
    }
    stop();
    office.clock.setDay(World.DAY.plusDays(5));
    start();
    passUntilQuiet(crowd);
    Crowd.Count count = report("stopped from Friday to Monday", crowd);
    assertThat(count.messages() - count.again()).isEqualTo(2 * 60);
    assertThat(count.stale()).isEqualTo(34 * 60);
  }
}
