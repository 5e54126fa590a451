package se.fadder.breaks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;
import se.fadder.db.OnBothDatabases;
import se.fadder.fcm.FcmAnswer;
import se.fadder.fcm.FcmMessage;
import se.fadder.fcm.Platform;
import se.fadder.fcm.TokenKind;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Endpoint;
import se.fadder.people.Language;
import se.fadder.push.AnswerEndpoint;
import se.fadder.push.DeliveredEndpoint;
import se.fadder.push.Registration;

/**
 * Tests that the answers of many people at once, on two servers, are nothing to one another: none
 * is taken for another's conflict and run again. Their rows lie side by side on the pages of each
 * index, as those of people do who are told in the same minute.
 */
@Tag("slow")
@Tag("thorough")
@OnBothDatabases
@Timeout(120)
final class BreakAnswersAtOnceTest {
  private static final int PEOPLE = 96;

  /** How many answer at the same moment; each of them for several people, one after another. */
  private static final int AT_ONCE = 16;

  private static final int ROUNDS = 6;

  private final List<FcmMessage> sent = new CopyOnWriteArrayList<>();
  private final DatabaseSettings settings;
  private final BreakDayScene scene;

  BreakAnswersAtOnceTest(Database database, DatabaseSettings settings) {
    this.settings = settings;
    this.scene =
        new BreakDayScene(
            database,
            Optional.of(message -> {
              sent.add(message);
              return new FcmAnswer.Accepted("it");
            }));
  }

  @Test
  void noAnswerIsRunAgainForAnother() throws Exception {
    invite();
    scene.wake();
    scene.until("09:31");
    assertThat(sent).hasSize(PEOPLE);
    Database here = scene.database;
    Database there = here.isShared() ? Databases.open(settings) : here;
    try {
      long before = here.counts().retries() + there.counts().retries();
      List<Integer> statuses = answers(List.of(here, there));
      assertThat(statuses).hasSize(2 * PEOPLE).containsOnly(200);
      assertThat(here.counts().retries() + there.counts().retries() - before)
          .as("units of work that were run again")
          .isZero();
    } finally {
      if (here.isShared()) {
        there.close();
      }
    }
    for (int i = 0; i < PEOPLE; i++) {
      assertThat(scene.breaks("person " + i)).first().isEqualTo("09:30 FIKA TAKEN");
      assertThat(scene.slots("person " + i).getFirst().arrivedAt()).isNotNull();
    }
  }

  /** While a visit has the rest of their day planned anew. */
  @Test
  void ofTwoAnswersToOneNotificationOneIsHeard() throws Exception {
    invite();
    scene.wake();
    scene.until("09:31");
    var endpoint = new AnswerEndpoint(scene.database, scene.world.notifications());
    for (int round = 0; round < ROUNDS; round++) {
      String who = "person " + round;
      String token = sentTo(round);
      long visit = round;
      List<Integer> statuses =
          Race.of(
              List.of(
                  () -> endpoint.answer(answer(token, "DONE")).status(),
                  () -> endpoint.answer(answer(token, "NOT_NOW")).status(),
                  () -> {
                    scene.visit(who, visit, "09:31", "12:00");
                    return 0;
                  }));
      assertThat(statuses).containsOnlyOnce(200, 409).containsOnlyOnce(0);
      assertThat(scene.breaks(who))
          .first()
          .isEqualTo("09:30 FIKA " + (statuses.getFirst() == 200 ? "TAKEN" : "NOT_NOW"));
      assertThat(scene.breaks(who)).hasSize(3).contains("12:05 WALK PLANNED");
      assertThat(scene.waiting(who)).isEqualTo(2);
    }
  }

  /** The token that a person's device got. */
  private String sentTo(int person) {
    return sent.stream()
        .filter(message -> message.token().equals("token " + person))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void invite() {
    World world = scene.world;
    scene.database.write(tx -> {
      for (int i = 0; i < PEOPLE; i++) {
        String who = "person " + i;
        world.employ(tx, who, world.unit("Norr"), World.DAY.minusYears(1), null);
        Registration as =
            new Registration(
                UUID.randomUUID(), Platform.WEB, Language.SV, TokenKind.TOKEN, "token " + i);
        assertDone(world.devices().register(tx, world.viewer(who), as));
        assertDone(world.breakPlans().commands().agree(tx, world.viewer(who), true));
      }
      return true;
    });
  }

  /** Each device says that it was reached, and then that the break is taken. */
  private List<Integer> answers(List<Database> servers) throws Exception {
    List<Supplier<List<Integer>>> racers = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      int first = i;
      Database database = servers.get(i % servers.size());
      var delivered = new DeliveredEndpoint(database, scene.world.notifications());
      var answered = new AnswerEndpoint(database, scene.world.notifications());
      racers.add(() -> {
        List<Integer> statuses = new ArrayList<>();
        for (int one = first; one < PEOPLE; one += AT_ONCE) {
          String token = sent.get(one).id();
          statuses.add(delivered.answer(post("{\"token\":\"%s\"}".formatted(token))).status());
          statuses.add(answered.answer(answer(token, "DONE")).status());
        }
        return statuses;
      });
    }
    return Race.of(racers).stream().flatMap(List::stream).toList();
  }

  private static Endpoint.Request answer(String token, String answer) {
    return post("{\"token\":\"%s\",\"answer\":\"%s\"}".formatted(token, answer));
  }

  private static Endpoint.Request post(String body) {
    return new Endpoint.Request(
        Map.of("content-type", "application/json"),
        Map.of(),
        null,
        "192.0.2.1",
        body.getBytes(UTF_8));
  }
}
