package se.fadder.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.oidc.TestIssuer.signed;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;

/** Tests that an issuer that lies lets nobody in, and that the log says what it lied about. */
@OnOneDatabase
record LyingIssuerTest(Database database) {
  private void refuses(UnaryOperator<JWTClaimsSet.Builder> lie, String logged) {
    refuses(lie, "refused", logged);
  }

  private void refuses(UnaryOperator<JWTClaimsSet.Builder> lie, String told, String logged) {
    try (TestIssuer issuer = new TestIssuer();
        Refusals refusals = new Refusals()) {
      Arrival arrival = new Arrival(database, issuer);
      Map<String, String> left = arrival.leave();
      String to = arrival.comeBack(left, signed(lie.apply(arrival.claims(left)).build()));
      assertThat(to).isEqualTo("/#/oidc/" + told);
      assertThat(arrival.isIn()).isFalse();
      assertThat(refusals.lines()).singleElement().asString().contains("issuer 1", logged);
    }
  }

  @Test
  void anHonestOneLetsIn() {
    try (TestIssuer issuer = new TestIssuer()) {
      Arrival arrival = new Arrival(database, issuer);
      arrival.enter();
      assertThat(arrival.entrance.viewer(arrival.visitor).orElseThrow().person())
          .isEqualTo(arrival.world.person("main mentor"));
    }
  }

  @Test
  void aboutWhomItIsFor() {
    refuses(claims -> claims.audience("another"), "its audience is another");
    refuses(claims -> claims.audience(List.of(TestIssuer.CLIENT, "another")), "its azp is another");
    refuses(claims -> claims.claim("azp", "another"), "its azp is another");
  }

  @Test
  void aboutWhoItIs() {
    refuses(claims -> claims.issuer("https://login.another.example"), "another issuer");
  }

  @Test
  void aboutTheSignInThatItAnswers() {
    refuses(claims -> claims.claim("nonce", "another"), "the nonce is another");
    refuses(claims -> claims.claim("nonce", null), "the nonce is another");
  }

  @Test
  void aboutTheTime() {
    Instant now = Instant.parse("2026-03-11T09:00:00Z");
    Date inFive = Date.from(now.plus(Duration.ofMinutes(5)));
    refuses(claims -> claims.issueTime(inFive), "clock", "made in 300 s from now");
    refuses(claims -> claims.notBeforeTime(inFive), "clock", "Set the clocks");
    refuses(
        claims -> claims.expirationTime(Date.from(now.minus(TokenCheck.SKEW))), "it has run out");
    refuses(claims -> claims.expirationTime(null), "made and ends");
  }

  @Test
  void butAMinuteMoreOrLessIsLetPass() {
    try (TestIssuer issuer = new TestIssuer()) {
      Arrival arrival = new Arrival(database, issuer);
      Map<String, String> left = arrival.leave();
      Instant now = arrival.world.clock.instant();
      arrival.comeBack(
          left,
          signed(
              arrival
                  .claims(left)
                  .issueTime(Date.from(now.plusSeconds(60)))
                  .expirationTime(Date.from(now.minusSeconds(59)))
                  .build()));
      assertThat(arrival.isIn()).isTrue();
    }
  }

  @Test
  void aLogoutTokenIsNoIdToken() {
    refuses(claims -> claims.claim("events", Map.of()), "it is a logout token");
  }

  @Test
  void aboutHowItIsSigned() throws Exception {
    try (TestIssuer issuer = new TestIssuer();
        Refusals refusals = new Refusals()) {
      Arrival arrival = new Arrival(database, issuer);
      Map<String, String> left = arrival.leave();
      JWTClaimsSet claims = arrival.claims(left).build();
      SignedJWT byPublicKey =
          new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), claims);
      byPublicKey.sign(new MACSigner(TestIssuer.KEY.toRSAPublicKey().getEncoded()));
      String[] parts = signed(claims).split("\\.", -1);
      for (String token :
          List.of(
              new PlainJWT(claims).serialize(),
              byPublicKey.serialize(),
              signed(claims, TestIssuer.OTHER_KEY, "JWT"),
              signed(claims, TestIssuer.KEY, "at+jwt"),
              parts[0] + "." + parts[1] + ".",
              parts[0] + "." + parts[1].substring(1) + "." + parts[2],
              "",
              "x".repeat(100_000))) {
        assertThat(arrival.comeBack(left, token)).isEqualTo("/#/oidc/refused");
        assertThat(arrival.isIn()).isFalse();
      }
      assertThat(refusals.lines()).hasSize(8).allMatch(line -> line.contains("signed"));
    }
  }

  @Test
  void aboutWhereItIs() {
    World world = new World(database);
    for (String name : List.of("authorization_endpoint", "token_endpoint", "jwks_uri")) {
      for (String address :
          List.of(
              "https://login.another.example/x",
              "http://login.storsjo.example/x",
              "https://någon@login.another.example/x",
              "file:///etc/passwd")) {
        try (TestIssuer issuer = new TestIssuer();
            Refusals refusals = new Refusals()) {
          issuer.discovery.put(name, address);
          Arrival arrival = new Arrival(world, issuer, Map.of());
          assertThat(start(arrival)).isEqualTo(503);
          assertThat(refusals.lines()).singleElement().asString().contains(name, "do not name");
        }
      }
    }
  }

  @Test
  void aDocumentOfAnotherIssuerIsNotTaken() {
    try (TestIssuer issuer = new TestIssuer();
        Refusals refusals = new Refusals()) {
      issuer.discovery.put("issuer", issuer.uri() + "/another");
      assertThat(start(new Arrival(database, issuer))).isEqualTo(503);
      assertThat(refusals.lines()).singleElement().asString().contains("of another issuer");
    }
  }

  @Test
  void itIsFollowedNowhere() {
    try (TestIssuer issuer = new TestIssuer();
        TestIssuer elsewhere = new TestIssuer();
        Refusals refusals = new Refusals()) {
      issuer.redirect = elsewhere.uri() + "/.well-known/openid-configuration";
      assertThat(start(new Arrival(database, issuer))).isEqualTo(503);
      assertThat(refusals.lines()).singleElement().asString().contains("answered with 302");
    }
  }

  @Test
  void moreThanIsReadIsNotRead() {
    try (TestIssuer issuer = new TestIssuer()) {
      issuer.padding = " ".repeat(IssuerHttp.MOST_BYTES);
      assertThat(start(new Arrival(database, issuer))).isEqualTo(503);
    }
  }

  private static int start(Arrival arrival) {
    return arrival.entrance.post(arrival.visitor, "/oidc/start", "{\"issuer\":\"1\"}").status();
  }
}
