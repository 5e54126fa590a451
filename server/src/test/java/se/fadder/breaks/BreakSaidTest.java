package se.fadder.breaks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import se.fadder.breakwords.BreakWordsRoom;
import se.fadder.breakwords.BreakWordsSettings;
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
import se.fadder.push.Said;

/** Tests what a device says of a break, and that Google learns nothing of it. */
@OnOneDatabase
final class BreakSaidTest {
  private final List<FcmMessage> sent = new CopyOnWriteArrayList<>();
  private final BreakDayScene scene;

  BreakSaidTest(Database database) {
    scene =
        new BreakDayScene(
            database,
            Optional.of(message -> {
              sent.add(message);
              return new FcmAnswer.Accepted("it");
            }));
    database.write(tx ->
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
  }

  @Test
  void aDeviceSaysTheLineOfTheDayAndThroughGoogleGoesTheKindAlone() {
    scene.until("09:31");
    assertSaid("FIKA");
    scene.until("11:31");
    assertSaid("WALK");
    assertThat(sent).hasSize(2).extracting(FcmMessage::kind).containsOnly("BREAK");
  }

  private void assertSaid(String kind) {
    Said said =
        BreakWordsRoom.of(new BreakWordsSettings(Optional.empty()))
            .words()
            .of(kind, scene.world.person("self"), BreakDayScene.DAY, Language.SV);
    assertThat(delivered(sent.getLast().id()))
        .contains(
            "\"said\":{\"about\":\"%s\",\"title\":\"%s\",\"line\":\"%s\"}"
                .formatted(kind, said.title(), said.line()))
        .contains("\"answers\":[\"DONE\",\"LATER\",\"NOT_NOW\"]");
  }

  private String delivered(String token) {
    Endpoint.Answer answer =
        new DeliveredEndpoint(scene.database, scene.world.notifications())
            .answer(
                new Endpoint.Request(
                    Map.of("content-type", "application/json"),
                    Map.of(),
                    null,
                    "192.0.2.1",
                    "{\"token\":\"%s\"}".formatted(token).getBytes(UTF_8)));
    return new String(answer.body(), UTF_8);
  }
}
