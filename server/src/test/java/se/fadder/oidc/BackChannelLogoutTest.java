package se.fadder.oidc;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.oidc.TestIssuer.signed;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import se.fadder.Entrance;
import se.fadder.Entrance.Visitor;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.signin.SignInChangeKind;
import se.fadder.signin.SignInSessionId;

/** Tests how a session that an issuer has begun ends: there, and here. */
@OnOneDatabase
record BackChannelLogoutTest(Database database) {
  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

  private static JWTClaimsSet.Builder logout(Arrival arrival) {
    Instant now = arrival.world.clock.instant();
    return new JWTClaimsSet.Builder()
        .issuer(arrival.issuer.uri())
        .audience(TestIssuer.CLIENT)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(120)))
        .jwtID(UUID.randomUUID().toString())
        .claim("events", Map.of(EVENT, Map.of()))
        .subject("någon")
        .claim("sid", "en session");
  }

  private static int tell(Arrival arrival, String token) {
    String body = "logout_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    return arrival
        .entrance
        .post(new Visitor(), "/oidc/logout", "application/x-www-form-urlencoded", body)
        .status();
  }

  @Test
  void theSessionThatIsNamedEndsAndNoOther() {
    try (TestIssuer issuer = new TestIssuer()) {
      Arrival arrival = new Arrival(database, issuer);
      Visitor other = new Visitor();
      Map<String, String> left = arrival.leave(other);
      issuer.idToken = signed(arrival.claims(left).claim("sid", "en annan").build());
      arrival.comeBack(other, "code=k&state=" + left.get("state"));
      arrival.enter();
      assertThat(arrival.entrance.sessions("main mentor")).hasSize(2);
      SignInSessionId ended =
          new SignInSessionId(
              requireNonNull(arrival.entrance.viewer(arrival.visitor).orElseThrow().session()));
      assertThat(tell(arrival, signed(logout(arrival).build(), TestIssuer.KEY, "logout+jwt")))
          .isEqualTo(200);
      assertThat(arrival.isIn()).isFalse();
      assertThat(arrival.entrance.viewer(other)).isPresent();
      List<Change> changes = database.read(tx -> arrival.world.auditLog().of(tx, ended));
      assertThat(changes)
          .extracting(Change::kind)
          .containsExactly(SignInChangeKind.SIGN_IN_SESSION_ENDED);
    }
  }

  @Test
  void whereNoneIsNamedAllOfThePersonEnd() {
    try (TestIssuer issuer = new TestIssuer()) {
      Arrival arrival = new Arrival(database, issuer);
      arrival.enter();
      Visitor other = new Visitor();
      Map<String, String> left = arrival.leave(other);
      issuer.idToken = signed(arrival.claims(left).claim("sid", "en annan").build());
      arrival.comeBack(other, "code=k&state=" + left.get("state"));
      assertThat(tell(arrival, signed(logout(arrival).claim("sid", null).build()))).isEqualTo(200);
      assertThat(arrival.entrance.sessions("main mentor")).isEmpty();
    }
  }

  @Test
  void aTokenCountsOnce() {
    try (TestIssuer issuer = new TestIssuer();
        Refusals refusals = new Refusals()) {
      Arrival arrival = new Arrival(database, issuer);
      arrival.enter();
      String token = signed(logout(arrival).build());
      assertThat(tell(arrival, token)).isEqualTo(200);
      arrival.enter();
      assertThat(tell(arrival, token)).isEqualTo(400);
      assertThat(arrival.isIn()).isTrue();
      assertThat(refusals.lines()).singleElement().asString().contains("it came before");
    }
  }

  private void refuses(UnaryOperator<JWTClaimsSet.Builder> lie) {
    try (TestIssuer issuer = new TestIssuer();
        Refusals refusals = new Refusals()) {
      Arrival arrival = new Arrival(database, issuer);
      arrival.enter();
      assertThat(tell(arrival, signed(lie.apply(logout(arrival)).build()))).isEqualTo(400);
      assertThat(arrival.isIn()).isTrue();
      assertThat(refusals.lines()).hasSize(1);
    }
  }

  @Test
  void aTokenThatLiesEndsNothing() {
    refuses(claims -> claims.issuer("https://login.another.example"));
    refuses(claims -> claims.audience("another"));
    refuses(claims -> claims.claim("events", null));
    refuses(claims -> claims.claim("events", Map.of("another", Map.of())));
    refuses(claims -> claims.claim("nonce", "n"));
    refuses(claims -> claims.jwtID(null));
    refuses(claims -> claims.subject(null).claim("sid", null));
    Instant now = Instant.parse("2026-03-11T09:00:00Z");
    refuses(claims -> claims.issueTime(Date.from(now.plus(Duration.ofMinutes(5)))));
    refuses(claims -> claims.issueTime(Date.from(now.minus(Duration.ofMinutes(7)))));
    refuses(claims -> claims.expirationTime(Date.from(now.minus(Duration.ofMinutes(2)))));
  }

  @Test
  void anIdTokenAndAnotherKeysTokenEndNothing() {
    try (TestIssuer issuer = new TestIssuer()) {
      Arrival arrival = new Arrival(database, issuer);
      arrival.enter();
      String idToken = issuer.idToken;
      JWTClaimsSet claims = logout(arrival).build();
      for (String token :
          List.of(idToken, signed(claims, TestIssuer.OTHER_KEY, "logout+jwt"), "x", "")) {
        assertThat(tell(arrival, token)).isEqualTo(400);
      }
      assertThat(
              arrival
                  .entrance
                  .post(new Visitor(), "/oidc/logout", "application/json", "{}")
                  .status())
          .isEqualTo(400);
      assertThat(arrival.isIn()).isTrue();
    }
  }

  @Test
  void whoSignsOutHereGoesOnToBeSignedOutThere() {
    try (TestIssuer issuer = new TestIssuer()) {
      Arrival arrival = new Arrival(database, issuer);
      arrival.enter();
      Answer answer = arrival.entrance.post(arrival.visitor, "/signout", "{}");
      assertThat(Entrance.text(answer, "continueAt"))
          .isEqualTo(
              issuer.uri()
                  + "/end?client_id=fadder&post_logout_redirect_uri=https%3A%2F%2Ffadder.example%2F");
      assertThat(arrival.entrance.sessions("main mentor")).isEmpty();
      // Who is signed in by password, or not at all, goes nowhere.
      assertThat(arrival.entrance.post(new Visitor(), "/signout", "{}").status()).isEqualTo(204);
      List<OidcSql.Ended> left = database.read(tx -> tx.sql(OidcSql.class).bySid(sid(arrival)));
      assertThat(left).isEmpty();
    }
  }

  private static String sid(Arrival arrival) {
    IssuerSettings settings =
        new IssuerSettings(
            1,
            "",
            URI.create(arrival.issuer.uri()),
            "",
            null,
            "",
            "",
            false,
            Set.of(),
            Set.of(),
            Set.of());
    return IssuerName.SESSION.hash(settings, "en session");
  }
}
