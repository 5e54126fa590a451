package se.fadder.breaks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fcm.FcmAnswer;
import se.fadder.fcm.FcmMessage;
import se.fadder.fcm.Platform;
import se.fadder.fcm.TokenKind;
import se.fadder.kernel.Endpoint;
import se.fadder.people.Language;
import se.fadder.push.DeliveredEndpoint;
import se.fadder.push.Registration;

/** Tests that what was told is worth no more than its break, also on a device without contact. */
@OnOneDatabase
final class BreakToldTest {
  private final List<FcmMessage> sent = new CopyOnWriteArrayList<>();
  private final BreakDayScene scene;

  BreakToldTest(Database database) {
    scene =
        new BreakDayScene(
            database,
            Optional.of(message -> {
              sent.add(message);
              return new FcmAnswer.Accepted("it");
            }));
  }

  @BeforeEach
  void toldOfFika() {
    scene.database.write(tx ->
        scene
            .world
            .devices()
            .register(
                tx,
                scene.world.viewer("self"),
                new Registration(
                    UUID.randomUUID(), Platform.WEB, Language.SV, TokenKind.TOKEN, "token")));
    scene.agree("self");
    scene.wake();
    scene.until("09:50");
    assertThat(sent).hasSize(1);
  }

  /** What the device is answered when it has contact again. */
  private Endpoint.Answer contact(String time) {
    scene.until(time);
    return new DeliveredEndpoint(scene.database, scene.world.notifications())
        .answer(
            new Endpoint.Request(
                Map.of("content-type", "application/json"),
                Map.of(),
                null,
                "192.0.2.1",
                "{\"token\":\"%s\"}".formatted(sent.getFirst().id()).getBytes(UTF_8)));
  }

  @Test
  void whoeverHasGoneHomeIsToldNoMore() {
    scene.home("self", "10:00");
    assertThat(contact("09:59").status()).isEqualTo(200);
    assertThat(contact("10:10").status()).isEqualTo(404);
    assertThat(scene.open("self")).isEmpty();
  }

  @Test
  void whoeverStaysAfterAllIsToldAsBefore() {
    scene.home("self", "10:00");
    scene.home("self", null);
    assertThat(contact("10:10").status()).isEqualTo(200);
    assertThat(contact("10:30").status()).isEqualTo(404);
  }

  @Test
  void whoeverIsAwayIsToldNoMore() {
    scene.away("self");
    assertThat(contact("09:51").status()).isEqualTo(404);
  }

  @Test
  void whoeverPausesIsToldNoMore() {
    scene.pause("self", BreakDayScene.DAY);
    assertThat(contact("09:51").status()).isEqualTo(404);
  }

  @Test
  void whoeverWantsToBeRemindedNoMoreIsNot() {
    assertDone(
        scene.database.write(tx ->
            scene.world.breakPlans().commands().agree(tx, scene.world.viewer("self"), false)));
    assertThat(contact("09:51").status()).isEqualTo(404);
  }

  @Test
  void onAVisitItIsShownWithoutASound() {
    scene.visit("self", 1, "09:50", "10:20");
    assertThat(new String(contact("10:10").body(), UTF_8)).contains("\"silent\":true");
    assertThat(contact("10:30").status()).isEqualTo(404);
  }
}
