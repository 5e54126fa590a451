package se.fadder.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import se.fadder.Entrance;
import se.fadder.Entrance.Visitor;
import se.fadder.RunningDemo;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.kernel.Viewer;

/** Tests for how passkeys are added, whom they let in, and what an attacker tries. */
@OnOneDatabase
record PasskeyTest(Database database) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Somebody with an account, and a browser. */
  private static final class Scene {
    final Entrance entrance;
    final String name;
    final String username;
    final Visitor visitor = new Visitor();

    Scene(World world, String name, Map<String, String> environment) {
      this.entrance = new Entrance(world, environment);
      this.name = name;
      this.username = name.charAt(0) + "." + UUID.randomUUID();
      entrance.open(name, username);
    }

    Scene(Database database) {
      this(new World(database), "colleague", Map.of());
    }

    Answer password() {
      return entrance.post(
          visitor,
          "/signin",
          "{\"username\":\"%s\",\"password\":\"%s\",\"client\":\"BROWSER\"}"
              .formatted(username, RunningDemo.PASSWORD));
    }

    Answer post(String path, Map<String, String> texts) {
      try {
        return entrance.post(visitor, "/passkeys/" + path, JSON.writeValueAsString(texts));
      } catch (JsonProcessingException e) {
        throw new AssertionError(e);
      }
    }

    String challenge(String path) {
      return field(post(path, Map.of()), "challenge");
    }

    Answer add(TestKey key) {
      return post("add", key.make(challenge("invite"), "Min mobil"));
    }

    TestKey keyOf() {
      assertThat(password().status()).isEqualTo(200);
      TestKey key = new TestKey();
      assertThat(add(key).status()).isEqualTo(204);
      leave();
      return key;
    }

    byte[] handle() {
      return Assertion.handle(entrance.world.person(name));
    }

    Answer enter(TestKey key) {
      return post("enter", key.sign(challenge("challenge"), handle()));
    }

    boolean isIn() {
      return entrance.viewer(visitor).isPresent();
    }

    void leave() {
      entrance.post(visitor, "/signout", "");
      visitor.cookies().clear();
    }
  }

  private static String field(Answer answer, String name) {
    try {
      return JSON.readTree(answer.body()).path(name).asText();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String code(Answer answer) {
    return answer.status() + " " + field(answer, "code");
  }

  private static final String REFUSED = "422 PASSKEY_REFUSED";

  @Test
  void aPasskeyLetsInWithoutAPassword() {
    Scene scene = new Scene(database);
    TestKey key = scene.keyOf();
    assertThat(scene.isIn()).isFalse();
    assertThat(scene.enter(key).status()).isEqualTo(200);
    Viewer viewer = scene.entrance.viewer(scene.visitor).orElseThrow();
    assertThat(viewer.person()).isEqualTo(scene.entrance.world.person("colleague"));
    scene.leave();
    assertThat(scene.enter(key).status()).isEqualTo(200);
  }

  @Test
  void itIsAsGoodAsAPasswordWithASecondFactor() {
    World world = new World(database);
    Scene voluntary = new Scene(world, "hr", Map.of("FADDER_SIGNIN_SECOND_FACTOR", "voluntary"));
    TestKey key = voluntary.keyOf();
    Entrance asks = new Entrance(world, Map.of());
    Answer asked =
        asks.post(
            new Visitor(),
            "/signin",
            "{\"username\":\"%s\",\"password\":\"%s\",\"client\":\"BROWSER\"}"
                .formatted(voluntary.username, RunningDemo.PASSWORD));
    assertThat(code(asked)).isEqualTo("403 FURTHER_PROOF");
    assertThat(field(asked, "ask")).isEqualTo("PASSKEY");
    assertThat(voluntary.enter(key).status()).isEqualTo(200);
  }

  @Test
  void whatIsMadeForAnotherSiteOrByNobodyInParticularIsRefused() {
    for (Consumer<TestKey> lie :
        List.<Consumer<TestKey>>of(
            key -> key.origin = "https://fadder.exarnple",
            key -> key.origin = "http://fadder.example",
            key -> key.origin = "https://fadder.example:8443",
            key -> key.relyingParty = "example",
            key -> key.crossOrigin = true,
            key -> key.verified = false)) {
      Scene scene = new Scene(database);
      TestKey key = scene.keyOf();
      lie.accept(key);
      assertThat(code(scene.enter(key))).isEqualTo(REFUSED);
      assertThat(scene.isIn()).isFalse();
      TestKey other = new TestKey();
      lie.accept(other);
      assertThat(scene.password().status()).isEqualTo(200);
      assertThat(code(scene.add(other))).isEqualTo(REFUSED);
    }
  }

  @Test
  void aChallengeCountsOnceAndNotForLong() {
    Scene scene = new Scene(database);
    TestKey key = scene.keyOf();
    String challenge = scene.challenge("challenge");
    Map<String, String> signed = key.sign(challenge, scene.handle());
    assertThat(scene.post("enter", signed).status()).isEqualTo(200);
    scene.leave();
    assertThat(code(scene.post("enter", signed))).isEqualTo(REFUSED);
    assertThat(code(scene.post("enter", key.sign(challenge, scene.handle())))).isEqualTo(REFUSED);
    String late = scene.challenge("challenge");
    scene.entrance.world.clock.pass(Passkeys.CHALLENGE);
    assertThat(code(scene.post("enter", key.sign(late, scene.handle())))).isEqualTo(REFUSED);
    String own = "A".repeat(43);
    assertThat(code(scene.post("enter", key.sign(own, scene.handle())))).isEqualTo(REFUSED);
    assertThat(scene.isIn()).isFalse();
  }

  @Test
  void nobodysPasskeyIsAnothers() {
    World world = new World(database);
    Scene scene = new Scene(world, "colleague", Map.of());
    Scene mentor = new Scene(world, "main mentor", Map.of());
    TestKey key = scene.keyOf();
    String challenge = scene.challenge("challenge");
    assertThat(code(scene.post("enter", key.sign(challenge, mentor.handle())))).isEqualTo(REFUSED);
    TestKey forged = new TestKey();
    System.arraycopy(key.id, 0, forged.id, 0, key.id.length);
    forged.counter = 100;
    assertThat(code(scene.enter(forged))).isEqualTo(REFUSED);
    // Nor is one added twice, or to a challenge that somebody else was given.
    assertThat(mentor.password().status()).isEqualTo(200);
    assertThat(code(mentor.add(key))).isEqualTo(REFUSED);
    assertThat(scene.password().status()).isEqualTo(200);
    String theirs = scene.challenge("invite");
    assertThat(code(mentor.post("add", new TestKey().make(theirs, "Min")))).isEqualTo(REFUSED);
  }

  @Test
  void aCountThatGoesBackTellsOfACopy() {
    Scene scene = new Scene(database);
    TestKey key = scene.keyOf();
    key.counter = 7;
    assertThat(scene.enter(key).status()).isEqualTo(200);
    scene.leave();
    key.counter = 7;
    assertThat(code(scene.enter(key))).isEqualTo(REFUSED);
    key.counter = 3;
    assertThat(code(scene.enter(key))).isEqualTo(REFUSED);
    key.counter = 8;
    assertThat(scene.enter(key).status()).isEqualTo(200);
  }

  @Test
  void whatIsNoAssertionIsRefused() {
    Scene scene = new Scene(database);
    TestKey key = scene.keyOf();
    Map<String, String> right = key.sign(scene.challenge("challenge"), scene.handle());
    for (String field : right.keySet()) {
      for (String wrong : List.of("", "!", "AAAA", "e30")) {
        Map<String, String> texts = new HashMap<>(right);
        texts.put(field, wrong);
        assertThat(scene.post("enter", texts).status()).as(field + " " + wrong).isIn(400, 422);
      }
    }
    assertThat(scene.post("enter", right).status()).isEqualTo(200);
  }

  @Test
  void oneIsAddedSoonAfterSigningInAlone() {
    Scene scene = new Scene(database);
    assertThat(code(scene.post("invite", Map.of()))).isEqualTo("401 UNAUTHENTICATED");
    assertThat(scene.password().status()).isEqualTo(200);
    scene.entrance.world.clock.pass(Passkeys.FRESH.plus(Duration.ofSeconds(1)));
    assertThat(code(scene.post("invite", Map.of()))).isEqualTo("422 SIGN_IN_AGAIN");
  }

  @Test
  void whoHasLeftIsNotLetIn() {
    Scene scene = new Scene(database);
    TestKey key = scene.keyOf();
    World world = scene.entrance.world;
    var work = world.employment("colleague").id();
    database.write(tx -> world.employments().end(tx, world.viewer("hr"), work, World.DAY));
    world.clock.setDay(World.DAY.plusDays(1));
    assertThat(code(scene.enter(key))).isEqualTo(REFUSED);
  }

  @Test
  void aPasskeyThatWasRemovedOpensNothing() {
    World world = new World(database);
    Scene scene = new Scene(world, "colleague", Map.of());
    TestKey key = scene.keyOf();
    Viewer own = world.viewer("colleague");
    Viewer other = world.viewer("main mentor");
    Passkeys passkeys = world.passkeys();
    PasskeyId id = database.read(tx -> passkeys.own(tx, own)).getFirst().id();
    assertThat(database.write(tx -> passkeys.remove(tx, other, id)).refusal()).isPresent();
    assertThat(scene.enter(key).status()).isEqualTo(200);
    assertThat(database.write(tx -> passkeys.remove(tx, own, id)).refusal()).isEmpty();
    scene.leave();
    assertThat(code(scene.enter(key))).isEqualTo(REFUSED);
  }
}
