package se.fadder.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fcm.Fcm;
import se.fadder.fcm.FcmSettings;
import se.fadder.fcm.Platform;
import se.fadder.fcm.TokenKind;
import se.fadder.fcm.local.LocalFcm;
import se.fadder.fcm.local.Sent;
import se.fadder.jobs.DailyJob;
import se.fadder.jobs.JobRunner;
import se.fadder.jobs.JobWatch;
import se.fadder.kernel.BackgroundThrottle;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Term;
import se.fadder.people.Language;
import se.fadder.push.Delivered;
import se.fadder.push.Registration;
import se.fadder.push.ReminderDelivery;

/**
 * Tests that requests reach phones through Firebase's Admin SDK and a local FCM, in quiet hours and
 * on free days later, and not at all once there is nothing to tell. It is ten o'clock on a
 * Wednesday.
 */
@OnOneDatabase
final class RequestReminderTest {
  private static final List<String> PEOPLE =
      List.of("kim", "colleague", "co-mentor", "manager", "sector manager", "hr");

  private static final SettableClock FIREBASE_CLOCK = SettableClock.on("2026-03-11");

  @TempDir private static Path folder;

  private static LocalFcm fcm;
  private static Fcm sender;

  private final MentorRequestScene scene;
  private final World world;
  private final ReminderDelivery delivery;
  private final DailyJob unanswered;
  private final Map<String, String> owners = new TreeMap<>();

  RequestReminderTest(Database database) {
    scene = new MentorRequestScene(database);
    world = scene.world;
    delivery =
        ReminderDelivery.through(
            database,
            world.jobs(),
            world.today(),
            world.ids(),
            new SecureRandom(),
            world.people(),
            world.busyTimes(),
            world.reminderKinds(),
            Optional.of(sender));
    unanswered =
        new DailyJob(
            database, world.jobs(), world.today(), world.dailyWork("mentorship.unanswered"));
    PEOPLE.forEach(this::register);
  }

  private void register(String name) {
    String token = fcm.issue(TokenKind.TOKEN);
    owners.put(token, name);
    Registration browser =
        new Registration(UUID.randomUUID(), Platform.WEB, Language.SV, TokenKind.TOKEN, token);
    assertDone(
        world.database.write(tx -> world.devices().register(tx, world.viewer(name), browser)));
  }

  @BeforeAll
  static void open() {
    fcm = LocalFcm.start(folder, FIREBASE_CLOCK);
    sender =
        new Fcm(
            new FcmSettings(
                fcm.credentials(),
                Optional.of(fcm.endpoint()),
                10,
                Duration.ofSeconds(5),
                Duration.ofSeconds(10)),
            BackgroundThrottle.ofThisMachine(() -> 0),
            FIREBASE_CLOCK,
            (answer, nanos) -> {},
            fcm.trust());
  }

  @AfterAll
  static void close() {
    sender.close();
    fcm.close();
  }

  @BeforeEach
  void forget() {
    fcm.forget();
  }

  @Test
  void theMentorIsToldAndOfAYesTheNewcomer() {
    MentorRequestId id = scene.asked("colleague");
    work();
    assertThat(sent()).containsExactly("colleague MENTOR_REQUEST");
    assertSaysNothing(id);
    String delivery = Objects.requireNonNull(asked().getFirst().data().get("id"));
    assertThat(Delivered.leadsTo(world.database, world.notifications(), delivery))
        .contains("/#/mentor-requests/MentorRequest_" + id.value());
    fcm.forget();
    assertDone(scene.accept("colleague", id));
    work();
    assertThat(sent()).containsExactly("kim NEW_MENTOR");
    assertSaysNothing(id);
  }

  private static void assertSaysNothing(MentorRequestId id) {
    for (Sent one : fcm.sent()) {
      assertThat(one.data()).containsOnlyKeys("id", "kind", "expires");
      assertThat(one.json()).doesNotContain("Person", "kim", id.value().toString());
    }
  }

  @Test
  void ofANoTheNewcomerHearsNothing() {
    MentorRequestId id = scene.asked("colleague");
    assertDone(scene.decline("colleague", id, null));
    work();
    assertThat(sent()).as("declined before it was told").isEmpty();
  }

  @Test
  void whatWasTakenBackIsNotTold() {
    MentorRequestId id = scene.asked("colleague");
    assertDone(scene.withdraw("manager", id));
    work();
    assertThat(sent()).isEmpty();
  }

  @Test
  void quietHoursAreKept() {
    world.clock.pass(Duration.ofHours(11));
    scene.asked("colleague");
    work();
    assertThat(sent()).isEmpty();
    passTo("2026-03-12", "06:30");
    assertThat(sent()).isEmpty();
    passTo("2026-03-12", "07:00");
    assertThat(sent()).containsExactly("colleague MENTOR_REQUEST");
  }

  @Test
  void whoIsAwayIsToldInTheMorningWhenTheyAreBack() {
    world.database.write(tx -> {
      world
          .calendar()
          .recordAbsence(tx, world.person("colleague"), new Term(World.DAY, World.DAY.plusDays(1)));
      return true;
    });
    scene.asked("colleague");
    work();
    passTo("2026-03-13", "07:00");
    assertThat(sent()).isEmpty();
    passTo("2026-03-13", "07:30");
    assertThat(sent()).containsExactly("colleague MENTOR_REQUEST");
  }

  /** The manager is the nearest; HR has asked. The sector's manager is neither. */
  @Test
  void thoseWhoDecideAreToldOfNoAnswerOnTheThirdWorkingDayAndOnce() {
    assertDone(scene.ask("hr", "colleague", "kim", World.DAY.plusDays(1)));
    work();
    fcm.forget();
    passTo("2026-03-13", "12:00");
    assertThat(sent()).isEmpty();
    passTo("2026-03-16", "07:00");
    assertThat(sent()).isEmpty();
    passTo("2026-03-16", "07:30");
    assertThat(sent()).containsExactly("hr MENTOR_UNANSWERED", "manager MENTOR_UNANSWERED");
    passTo("2026-03-18", "12:00");
    assertThat(sent()).hasSize(2);
  }

  /** Works as the server does from now until a time of a day. */
  private void passTo(String day, String time) {
    Instant end =
        LocalDate.parse(day)
            .atTime(LocalTime.parse(time))
            .atZone(SettableClock.STOCKHOLM)
            .toInstant();
    while (world.clock.instant().isBefore(end)) {
      Duration left = Duration.between(world.clock.instant(), end);
      Duration step = Duration.ofMinutes(90);
      world.clock.pass(left.compareTo(step) < 0 ? left : step);
      unanswered.begin();
      work();
    }
  }

  private void work() {
    try (JobRunner _ =
        new JobRunner(
            world.database,
            world.jobs(),
            List.of(unanswered, delivery),
            RandomGenerator.getDefault(),
            JobWatch.NONE)) {
      long giveUp = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (isBusy() && System.nanoTime() < giveUp) {
        Thread.sleep(Duration.ofMillis(5));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isBusy() {
    return List.of("mentorship.unanswered", "push.person").stream()
        .map(kind -> world.database.read(tx -> world.jobs().counts(tx, kind)))
        .anyMatch(counts ->
            counts.held() > 0
                || (counts.earliest() != null
                    && !counts.earliest().isAfter(world.clock.instant())));
  }

  /** To whom what was sent, by name. */
  private List<String> sent() {
    return asked().stream()
        .map(one -> owners.get(one.token()) + " " + one.data().get("kind"))
        .sorted()
        .toList();
  }

  /** What was sent, but for what managers are told of pairs who do not meet. */
  private static List<Sent> asked() {
    return fcm.sent().stream().filter(one -> !"NO_CONTACT".equals(one.data().get("kind"))).toList();
  }
}
