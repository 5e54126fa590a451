package se.fadder.mentorfollowup;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
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
import se.fadder.kernel.BackgroundThrottle;
import se.fadder.kernel.SettableClock;
import se.fadder.people.Language;
import se.fadder.people.Role;
import se.fadder.push.Registration;

/**
 * Tests that what is to be seen to and what is asked reaches phones through Firebase's Admin SDK
 * and a local FCM: once, those whom it concerns, and with nothing in it that says of whom it is.
 */
@OnOneDatabase
final class FollowupPushTest {
  private static final List<String> PEOPLE =
      List.of("self", "main mentor", "manager", "colleague", "sector manager", "hr");
  private static final SettableClock FIREBASE_CLOCK = SettableClock.on("2026-03-11");

  @TempDir private static Path folder;

  private static LocalFcm fcm;
  private static Fcm sender;

  private final World world;
  private final FollowupScene scene;
  private final Map<String, String> owners = new TreeMap<>();

  FollowupPushTest(Database database) {
    world = new World(database);
    scene = new FollowupScene(world, Optional.of(sender));
    scene.assign("colleague", Role.MANAGER, "Norr");
    PEOPLE.forEach(this::register);
  }

  private void register(String name) {
    String token = fcm.issue(TokenKind.TOKEN);
    owners.put(token, name);
    Registration browser =
        new Registration(UUID.randomUUID(), Platform.WEB, Language.SV, TokenKind.TOKEN, token);
    assertDone(scene.write(tx -> world.devices().register(tx, world.viewer(name), browser)));
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
  void theMentorWhoLeavesReachesBothManagersOnceAndSaysNothingOfAnybody() {
    scene.leave("main mentor", "2026-05-29");
    scene.deliverUntil("11:00");
    assertThat(sent("MENTOR_CONCERN")).containsExactly("colleague", "manager");
    for (Sent one : fcm.sent()) {
      assertThat(one.data()).containsOnlyKeys("id", "kind", "expires");
      assertThat(one.json())
          .doesNotContain(world.person("self").value().toString(), "2026-05-29", "mentor ");
    }
    scene.wake("2026-03-12");
    scene.deliverUntil("11:00");
    assertThat(sent("MENTOR_CONCERN")).hasSize(2);
  }

  @Test
  void whatIsAskedReachesTheNewcomerAndTheWishToTalkTheManagers() {
    scene.wake("2026-03-04");
    scene.deliverUntil("08:00");
    assertThat(sent("FIT_CHECK")).containsExactly("self");
    FitCheck asked =
        world
            .database
            .read(tx ->
                Optional.ofNullable(
                    world.mentorFollowup().fitChecks().open(tx, world.viewer("self"))))
            .orElseThrow();
    assertDone(
        scene.write(tx ->
            world
                .mentorFollowup()
                .fitChecks()
                .answer(tx, world.viewer("self"), asked.id(), FitAnswer.NOT_FITTING, true)));
    scene.deliverUntil("10:00");
    assertThat(sent("MENTOR_CONCERN")).containsExactly("colleague", "manager");
    assertThat(fcm.sent()).hasSize(3);
  }

  /** To whom one of a kind was sent, by name. */
  private List<String> sent(String kind) {
    return fcm.sent().stream()
        .filter(one -> kind.equals(one.data().get("kind")))
        .map(one -> owners.get(one.token()))
        .sorted()
        .toList();
  }
}
