package se.fadder.sessionreminders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fcm.FcmAnswer;
import se.fadder.fcm.FcmMessage;
import se.fadder.fcm.MessageSender;
import se.fadder.fcm.Platform;
import se.fadder.fcm.TokenKind;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Rfc3339;
import se.fadder.people.Language;
import se.fadder.push.AnswerEndpoint;
import se.fadder.push.Delivered;
import se.fadder.push.DeviceId;
import se.fadder.push.Registration;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionId;
import se.fadder.supervision.SessionState;

/** Tests what of sessions reaches phones: where it leads, and taps that arrive late or at once. */
@OnOneDatabase
final class SessionPushTest {
  private static final String DAY = "2026-03-12";

  private final World world;
  private final SessionScene scene;
  private final AnswerEndpoint answers;
  private final Map<String, String> owners = new ConcurrentHashMap<>();
  private final List<FcmMessage> sent = new CopyOnWriteArrayList<>();
  private volatile Consumer<FcmMessage> meanwhile = message -> {};

  SessionPushTest(Database database) {
    world = new World(database);
    MessageSender sender =
        message -> {
          sent.add(message);
          meanwhile.accept(message);
          return new FcmAnswer.Accepted("it");
        };
    scene = new SessionScene(world, Optional.of(sender));
    answers = new AnswerEndpoint(database, world.notifications());
    List.of("self", "main mentor").forEach(this::register);
  }

  private void register(String name) {
    String token = "token of " + name;
    owners.put(token, name);
    Registration browser =
        new Registration(UUID.randomUUID(), Platform.WEB, Language.SV, TokenKind.TOKEN, token);
    assertDone(
        world.database.<Outcome<DeviceId>>write(
            tx -> world.devices().register(tx, world.viewer(name), browser)));
  }

  /** The messages of a kind to somebody. */
  private List<FcmMessage> sent(String name, String kind) {
    return sent.stream()
        .filter(one -> one.kind().equals(kind) && name.equals(owners.get(one.token())))
        .toList();
  }

  private int tap(FcmMessage message, Instant at) {
    String body =
        "{\"token\":\"%s\",\"answer\":\"DONE\",\"at\":\"%s\"}"
            .formatted(message.id(), Rfc3339.text(at));
    return answers
        .answer(
            new Endpoint.Request(
                Map.of("content-type", "application/json"),
                Map.of(),
                null,
                "192.0.2.1",
                body.getBytes(UTF_8)))
        .status();
  }

  private Optional<String> leadsTo(FcmMessage message) {
    return Delivered.leadsTo(world.database, world.notifications(), message.id());
  }

  @Test
  void eachLeadsToItsSessionAndSeveralToAll() {
    SessionId id = scene.plan(DAY, "10:00", "11:00");
    String address = "/#/sessions/Session_" + id.value();
    scene.until("10:01");
    assertThat(leadsTo(sent("self", "SESSION_CHANGED").getFirst())).contains(address);
    scene.plan(
        "main mentor", SessionForm.INDIVIDUAL, "main mentor", DAY, "10:00", "11:00", "colleague");
    scene.wake(DAY);
    scene.until("11:00");
    assertThat(leadsTo(sent("self", "SESSION_HOUR_BEFORE").getFirst())).isEmpty();
    assertThat(leadsTo(sent("self", "SESSION_TO_LOG").getFirst())).contains(address);
    assertThat(leadsTo(sent("main mentor", "SESSION_TO_LOG").getFirst())).contains("/#/sessions");
  }

  @Test
  void whoIsOutOfOneIsLedToAllOfTheirs() {
    SessionId id =
        scene.plan(
            "manager", SessionForm.GROUP, "manager", DAY, "10:00", "11:00", "self", "main mentor");
    scene.until("10:01");
    scene.change("manager", id, "colleague", "self");
    scene.until("12:00");
    assertThat(leadsTo(sent("self", "SESSION_CHANGED").getLast())).contains("/#/sessions");
  }

  @Test
  void aTapThatArrivesDaysLaterCountsFromWhenItWasAndOnce() {
    SessionId id = scene.plan(DAY, "10:00", "11:00");
    scene.wake(DAY);
    scene.until("11:05");
    Instant tapped = world.clock.instant();
    FcmMessage asked = sent("main mentor", "SESSION_TO_LOG").getFirst();
    world.clock.pass(Duration.ofDays(5));
    assertThat(tap(asked, tapped)).isEqualTo(200);
    assertThat(scene.session(id).state()).isEqualTo(SessionState.HELD);
    assertThat(scene.session(id).loggedAt()).isEqualTo(tapped);
    assertThat(tap(asked, tapped)).isEqualTo(409);
    assertThat(tap(sent("self", "SESSION_TO_LOG").getFirst(), tapped)).isIn(200, 409);
    assertThat(scene.session(id).revision()).isEqualTo(2);
  }

  @Test
  void aTapThatArrivesAfterItWasCalledOffIsRefused() {
    SessionId id = scene.plan(DAY, "10:00", "11:00");
    scene.wake(DAY);
    scene.until("11:05");
    Instant tapped = world.clock.instant();
    world.clock.pass(Duration.ofMinutes(5));
    assertDone(
        world.database.<Outcome<SessionId>>write(tx ->
            world.supervision().logs().say(tx, world.viewer("self"), id, false, null, null, null)));
    assertThat(tap(sent("main mentor", "SESSION_TO_LOG").getFirst(), tapped)).isNotEqualTo(200);
    assertThat(scene.session(id).state()).isEqualTo(SessionState.CALLED_OFF);
  }

  @Test
  void whatIsMovedWhileItIsSentIsToldForTheNewTimeToo() {
    SessionId id = scene.plan(DAY, "10:00", "11:00");
    scene.wake(DAY);
    scene.until("08:59");
    meanwhile =
        message -> {
          meanwhile = after -> {};
          scene.move("main mentor", id, DAY, "14:00", "15:00");
        };
    scene.until("15:00");
    for (String name : List.of("self", "main mentor")) {
      assertThat(scene.told(name)).contains("12 13:00 HOUR_BEFORE", "12 15:00 TO_LOG");
      assertThat(sent(name, "SESSION_HOUR_BEFORE")).hasSizeLessThanOrEqualTo(2);
      assertThat(sent(name, "SESSION_TO_LOG")).hasSize(1);
    }
    assertThat(scene.told("self")).contains("12 09:01 CHANGED");
  }

  /** Whichever comes first: in the end nobody is asked any more. */
  @Test
  void whatIsLoggedWhileTheOtherIsAskedIsAskedNoMore() throws Exception {
    for (int hour = 8; hour < 14; hour++) {
      SessionId id = scene.plan(DAY, "%02d:00".formatted(hour), "%02d:30".formatted(hour));
      if (hour == 8) {
        scene.wake(DAY);
      }
      scene.until("%02d:29".formatted(hour));
      world.clock.pass(Duration.ofMinutes(1));
      Race.of(
          List.of(
              () -> {
                scene.deliver();
                return true;
              },
              () -> {
                scene.held("self", id);
                return true;
              }));
      scene.deliver();
      assertThat(scene.session(id).state()).isEqualTo(SessionState.HELD);
      for (String name : List.of("self", "main mentor")) {
        assertThat(scene.open(name)).noneMatch(one -> one.kind().equals("SESSION_TO_LOG"));
      }
    }
  }
}
