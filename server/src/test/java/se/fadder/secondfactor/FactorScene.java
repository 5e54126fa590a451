package se.fadder.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.fadder.Entrance;
import se.fadder.Entrance.Visitor;
import se.fadder.RunningDemo;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.kernel.Endpoint.Answer;

/** The scene of the tests: somebody with a password and perhaps an app, and what they send. */
final class FactorScene {
  private static final ObjectMapper JSON = new ObjectMapper();

  final World world;
  final Entrance entrance;
  final String name;
  final String username;
  final Visitor visitor = new Visitor();

  /**
   * Opens an account.
   *
   * @param name of somebody in the world
   */
  FactorScene(World world, String name, Map<String, String> environment) {
    this.world = world;
    this.entrance = new Entrance(world, environment);
    this.name = name;
    this.username = name.charAt(0) + "." + UUID.randomUUID();
    entrance.open(name, username);
  }

  FactorScene(Database database, String name) {
    this(new World(database), name, Map.of());
  }

  /** Gives the password. */
  Answer password() {
    return entrance.post(
        visitor,
        "/signin",
        "{\"username\":\"%s\",\"password\":\"%s\",\"client\":\"BROWSER\"}"
            .formatted(username, RunningDemo.PASSWORD));
  }

  /** Gives the password; the token with which more is to be given. */
  String half(String ask) {
    Answer answer = password();
    assertThat(answer.status()).isEqualTo(403);
    assertThat(json(answer).path("ask").asText()).isEqualTo(ask);
    return json(answer).path("token").asText();
  }

  Answer post(String path, Map<String, String> texts) {
    try {
      return entrance.post(visitor, "/secondfactor/" + path, JSON.writeValueAsString(texts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Answer give(String token, String code) {
    return post("give", Map.of("token", token, "code", code));
  }

  AuthenticatorApp propose(Map<String, String> how) {
    Answer answer = post("propose", how);
    assertThat(answer.status()).isEqualTo(200);
    JsonNode shown = json(answer);
    String secret = shown.path("secret").asText();
    assertThat(shown.path("uri").asText())
        .isEqualTo(
            "otpauth://totp/Fadder:%s?secret=%s&issuer=Fadder&algorithm=SHA1&digits=6&period=30"
                .formatted(username, secret));
    assertThat(shown.path("qrCode").asText()).startsWith("<svg");
    return new AuthenticatorApp(secret, world.clock);
  }

  /** An app with its recovery codes. */
  record SetUp(AuthenticatorApp app, List<String> codes) {}

  /** Sets up an app on the way in. */
  SetUp setUp() {
    String token = half("SETUP");
    AuthenticatorApp app = propose(Map.of("token", token));
    Answer answer = post("confirm", Map.of("token", token, "code", app.code()));
    assertThat(answer.status()).isEqualTo(200);
    return new SetUp(app, codes(answer));
  }

  static List<String> codes(Answer answer) {
    List<String> codes = new ArrayList<>();
    json(answer).path("recoveryCodes").forEach(code -> codes.add(code.asText()));
    return codes;
  }

  boolean isIn() {
    return entrance.viewer(visitor).isPresent();
  }

  void leave() {
    entrance.post(visitor, "/signout", "");
  }

  static JsonNode json(Answer answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String code(Answer answer) {
    return answer.status() + " " + json(answer).path("code").asText();
  }
}
