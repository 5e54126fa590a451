package se.fadder.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
import se.fadder.jobs.JobRunner;
import se.fadder.jobs.JobWatch;
import se.fadder.kernel.BackgroundThrottle;
import se.fadder.kernel.SettableClock;
import se.fadder.people.Language;
import se.fadder.push.Registration;
import se.fadder.push.ReminderDelivery;

/**
 * Tests that a question reaches the phone of whoever is asked, and its answer that of the author,
 * through Firebase's Admin SDK and a local FCM: once, as one, and without a word of what it says.
 */
@OnOneDatabase
final class QuestionPushTest {
  private static final List<String> PEOPLE =
      List.of("self", "main mentor", "co-mentor", "manager", "colleague", "hr");

  private static final SettableClock FIREBASE_CLOCK = SettableClock.on("2026-03-11");

  @TempDir private static Path folder;

  private static LocalFcm fcm;
  private static Fcm sender;

  private final QuestionScene scene;
  private final World world;
  private final ReminderDelivery delivery;
  private final Map<String, String> owners = new TreeMap<>();

  QuestionPushTest(Database database) {
    scene = new QuestionScene(database);
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
  void whatIsParkedReachesTheMentorOnceAndItsAnswerTheAuthor() {
    QuestionId first = scene.parked("Hur skriver jag en vårdplan?");
    QuestionId second = scene.parked("Vem har jouren?");
    deliverForAnHour();
    assertThat(sent()).containsExactly("QUESTION_PARKED to main mentor");
    deliverForAnHour();
    assertThat(sent()).hasSize(1);

    assertDone(scene.answer("main mentor", first, "Det visar jag dig"));
    assertDone(scene.answer("main mentor", second, null));
    deliverForAnHour();
    assertThat(sent())
        .containsExactly("QUESTION_PARKED to main mentor", "QUESTION_ANSWERED to self");
    for (Sent one : fcm.sent()) {
      assertThat(one.data()).containsOnlyKeys("id", "kind", "expires");
      assertThat(one.json())
          .doesNotContain("vårdplan", "jouren", "visar", world.person("self").value().toString());
    }
  }

  @Test
  void whatWasTakenBackMeanwhileReachesNobody() {
    assertDone(scene.takeBack("self", scene.parked("Hur då?")));
    deliverForAnHour();
    assertThat(sent()).isEmpty();
  }

  /** What was sent of questions, and to whom. */
  private List<String> sent() {
    return fcm.sent().stream()
        .filter(one -> one.data().getOrDefault("kind", "").startsWith("QUESTION_"))
        .map(one -> one.data().get("kind") + " to " + owners.get(one.token()))
        .toList();
  }

  private void deliverForAnHour() {
    for (int half = 0; half < 2; half++) {
      world.clock.pass(Duration.ofMinutes(30));
      deliver();
    }
  }

  private void deliver() {
    try (JobRunner _ =
        new JobRunner(
            world.database,
            world.jobs(),
            List.of(delivery),
            RandomGenerator.getDefault(),
            JobWatch.NONE)) {
      long giveUp = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (isBusy() && System.nanoTime() < giveUp) {
        Thread.sleep(Duration.ofMillis(5));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isBusy() {
    var counts = world.database.read(tx -> world.jobs().counts(tx, "push.person"));
    return counts.held() > 0
        || (counts.earliest() != null && !counts.earliest().isAfter(world.clock.instant()));
  }
}
