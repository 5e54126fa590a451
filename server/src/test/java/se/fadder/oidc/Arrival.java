package se.fadder.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import se.fadder.Entrance;
import se.fadder.Entrance.Visitor;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.kernel.Endpoint.Answer;

/** The arrival of a browser by way of a {@link TestIssuer}, in which a test may change anything. */
final class Arrival {
  final World world;
  final Entrance entrance;
  final TestIssuer issuer;
  final Visitor visitor = new Visitor();

  /** The mentor's own: other worlds may lie in the same database. */
  final String email = "mentor-" + UUID.randomUUID() + "@storsjo.example";

  Arrival(World world, TestIssuer issuer, Map<String, String> more) {
    this.world = world;
    this.issuer = issuer;
    Map<String, String> environment = new HashMap<>(issuer.environment(""));
    environment.putAll(more);
    this.entrance = new Entrance(world, environment);
    entrance.known("main mentor", email);
  }

  Arrival(Database database, TestIssuer issuer) {
    this(new World(database), issuer, Map.of());
  }

  /** Leaves for the issuer; the parameters with which the browser arrives there. */
  Map<String, String> leave() {
    return leave(visitor);
  }

  Map<String, String> leave(Visitor who) {
    Answer answer = entrance.post(who, "/oidc/start", "{\"issuer\":\"1\"}");
    return Entrance.query(URI.create(Entrance.text(answer, "continueAt")).getRawQuery());
  }

  /** What an honest issuer says of the mentor. */
  JWTClaimsSet.Builder claims(Map<String, String> left) {
    Instant now = world.clock.instant();
    return new JWTClaimsSet.Builder()
        .issuer(issuer.uri())
        .audience(TestIssuer.CLIENT)
        .subject("någon")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
        .claim("nonce", nonce(left))
        .claim("sid", "en session")
        .claim("email", email)
        .claim("email_verified", true);
  }

  static String nonce(Map<String, String> left) {
    return Objects.requireNonNull(left.get("nonce"));
  }

  /** Comes back with a code, for which the issuer gives that ID token. */
  String comeBack(Map<String, String> left, String idToken) {
    issuer.idToken = idToken;
    return comeBack(visitor, "code=en-kod&state=" + left.get("state"));
  }

  /** Comes back with some parameters; where the browser is sent on to. */
  String comeBack(Visitor who, String query) {
    Answer answer = entrance.get(who, URI.create("/oidc/callback/1?" + query));
    return Objects.requireNonNull(answer.headers().get("Location"));
  }

  /** Signs the mentor in. */
  void enter() {
    Map<String, String> left = leave();
    comeBack(left, TestIssuer.signed(claims(left).build()));
  }

  boolean isIn() {
    return entrance.viewer(visitor).isPresent();
  }
}
