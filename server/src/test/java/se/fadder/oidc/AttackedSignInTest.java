package se.fadder.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.oidc.TestIssuer.signed;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.fadder.Entrance;
import se.fadder.Entrance.Visitor;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Endpoint.Answer;

/** Tests that nobody comes in as another, or leads another in or away, on the way by an issuer. */
@OnOneDatabase
record AttackedSignInTest(Database database) {
  @Test
  void aWrongStateIsRefusedAndTheIssuerNotAsked() {
    try (TestIssuer issuer = new TestIssuer()) {
      Arrival arrival = new Arrival(database, issuer);
      Map<String, String> left = arrival.leave();
      issuer.idToken = signed(arrival.claims(left).build());
      for (String query : List.of("code=en-kod", "code=en-kod&state=", "code=en-kod&state=x")) {
        assertThat(arrival.comeBack(arrival.visitor, query)).isEqualTo("/#/oidc/expired");
      }
      assertThat(issuer.form).isEmpty();
      assertThat(arrival.isIn()).isFalse();
    }
  }

  @Test
  void nobodyIsLedIntoTheAccountOfWhoeverBeganElsewhere() {
    try (TestIssuer issuer = new TestIssuer()) {
      Arrival arrival = new Arrival(database, issuer);
      Map<String, String> left = arrival.leave();
      issuer.idToken = signed(arrival.claims(left).build());
      String query = "code=en-kod&state=" + left.get("state");
      Visitor led = new Visitor();
      assertThat(arrival.comeBack(led, query)).isEqualTo("/#/oidc/expired");
      // Nor where they are on their way themselves.
      arrival.leave(led);
      assertThat(arrival.comeBack(led, query)).isEqualTo("/#/oidc/expired");
      assertThat(arrival.entrance.viewer(led)).isEmpty();
    }
  }

  @Test
  void aStolenCodeIsOfNoUseToAnother() {
    try (TestIssuer issuer = new TestIssuer()) {
      Arrival arrival = new Arrival(database, issuer);
      Map<String, String> robbed = arrival.leave();
      issuer.idToken = signed(arrival.claims(robbed).build());
      Visitor thief = new Visitor();
      Map<String, String> own = arrival.leave(thief);
      assertThat(own.get("code_challenge")).isNotEqualTo(robbed.get("code_challenge"));
      String to = arrival.comeBack(thief, "code=en-kod&state=" + own.get("state"));
      // This issuer does not look at the verifier; the nonce tells it all the same.
      assertThat(to).isEqualTo("/#/oidc/refused");
      assertThat(arrival.entrance.viewer(thief)).isEmpty();
    }
  }

  @Test
  void anAttemptEndsAfterTenMinutesWhateverItsCookieSays() {
    try (TestIssuer issuer = new TestIssuer()) {
      Arrival arrival = new Arrival(database, issuer);
      Map<String, String> left = arrival.leave();
      arrival.world.clock.pass(Attempt.LONGEST);
      String token = signed(arrival.claims(left).build());
      assertThat(arrival.comeBack(left, token)).isEqualTo("/#/oidc/expired");
      String name = arrival.visitor.cookies().keySet().iterator().next();
      String cookie = String.valueOf(arrival.visitor.cookies().get(name));
      long now = arrival.world.clock.instant().getEpochSecond();
      arrival.visitor.cookies().put(name, now + cookie.substring(cookie.indexOf('.')));
      assertThat(arrival.comeBack(left, token)).isEqualTo("/#/oidc/expired");
      assertThat(arrival.isIn()).isFalse();
    }
  }

  @Test
  void theCookieIsForThisHostAndOutOfReachOfScripts() {
    try (TestIssuer issuer = new TestIssuer()) {
      Arrival arrival = new Arrival(database, issuer);
      Answer answer = arrival.entrance.post(arrival.visitor, "/oidc/start", "{\"issuer\":\"1\"}");
      assertThat(answer.headers().get("Set-Cookie"))
          .startsWith("__Host-fadder-oidc=")
          .endsWith("; Path=/; Max-Age=600; HttpOnly; SameSite=Lax; Secure");
    }
  }

  @Test
  void anIssuerDoesNotAnswerForAnother() {
    try (TestIssuer one = new TestIssuer();
        TestIssuer two = new TestIssuer();
        Refusals refusals = new Refusals()) {
      Arrival arrival = new Arrival(new World(database), one, two.environment("2_"));
      Map<String, String> left = arrival.leave();
      String state = "code=en-kod&state=" + left.get("state");
      two.idToken = signed(arrival.claims(left).issuer(two.uri()).build());
      // What began with the one comes back from the other.
      assertThat(
              arrival
                  .entrance
                  .get(arrival.visitor, URI.create("/oidc/callback/2?" + state))
                  .headers()
                  .get("Location"))
          .isEqualTo("/#/oidc/expired");
      // And says so by RFC 9207.
      assertThat(arrival.comeBack(arrival.visitor, state + "&iss=" + two.uri()))
          .isEqualTo("/#/oidc/refused");
      assertThat(two.form).isEmpty();
      assertThat(one.form).isEmpty();
      assertThat(refusals.lines()).last().asString().contains("another issuer answers");
    }
  }

  @Test
  void anIssuerThatSaysItsNameAlwaysMust() {
    try (TestIssuer issuer = new TestIssuer()) {
      issuer.discovery.put("authorization_response_iss_parameter_supported", true);
      Arrival arrival = new Arrival(database, issuer);
      Map<String, String> left = arrival.leave();
      assertThat(arrival.comeBack(left, signed(arrival.claims(left).build())))
          .isEqualTo("/#/oidc/refused");
      arrival.comeBack(
          arrival.visitor, "code=k&state=" + left.get("state") + "&iss=" + issuer.uri());
      assertThat(arrival.isIn()).isTrue();
    }
  }

  @Test
  void noAddressToComeBackToIsTaken() {
    try (TestIssuer issuer = new TestIssuer()) {
      Arrival arrival = new Arrival(database, issuer);
      String more = "{\"issuer\":\"1\",\"returnTo\":\"https://evil.example\"}";
      assertThat(arrival.entrance.post(arrival.visitor, "/oidc/start", more).status())
          .isEqualTo(400);
      Map<String, String> left = arrival.leave();
      assertThat(left.get("redirect_uri")).isEqualTo("https://fadder.example/oidc/callback/1");
      issuer.idToken = signed(arrival.claims(left).build());
      String query =
          "code=k&state=" + left.get("state") + "&returnTo=https://evil.example&next=//x";
      assertThat(arrival.comeBack(arrival.visitor, query)).isEqualTo("/");
    }
  }

  @Test
  void aSessionThatWasThereIsNotKept() {
    try (TestIssuer issuer = new TestIssuer()) {
      Arrival arrival = new Arrival(database, issuer);
      arrival.enter();
      Map<String, String> before = new HashMap<>(arrival.visitor.cookies());
      arrival.enter();
      assertThat(arrival.visitor.cookies().get("__Host-fadder"))
          .isNotEqualTo(before.get("__Host-fadder"));
      assertThat(arrival.entrance.sessions("main mentor")).hasSize(1);
    }
  }

  @Test
  void onlyAPageOfFaddersOwnCanSendSomebodyOut() {
    try (TestIssuer issuer = new TestIssuer()) {
      Arrival arrival = new Arrival(database, issuer);
      Answer form =
          arrival.entrance.post(arrival.visitor, "/oidc/start", "text/plain", "{\"issuer\":\"1\"}");
      assertThat(form.status()).isEqualTo(415);
      assertThat(
              arrival.entrance.post(arrival.visitor, "/oidc/start", "{\"issuer\":\"7\"}").status())
          .isEqualTo(404);
    }
  }

  @Test
  void anIssuerThatIsDownIsLeftAloneForAMoment() {
    try (TestIssuer issuer = new TestIssuer();
        Refusals refusals = new Refusals()) {
      Arrival arrival = new Arrival(database, issuer);
      issuer.status = 500;
      for (int i = 0; i < 3; i++) {
        Answer answer = arrival.entrance.post(arrival.visitor, "/oidc/start", "{\"issuer\":\"1\"}");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(Entrance.text(answer, "code")).isEqualTo("ISSUER_DOWN");
      }
      assertThat(refusals.lines()).hasSize(1);
      issuer.status = 200;
      arrival.world.clock.pass(Duration.ofSeconds(5));
      arrival.enter();
      assertThat(arrival.isIn()).isTrue();
    }
  }
}
