package se.fadder.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.oidc.TestIssuer.signed;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import se.fadder.Entrance;
import se.fadder.Entrance.Visitor;
import se.fadder.RunningDemo;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.InvalidSetting;
import se.fadder.kernel.SettingValues;

/** Tests for whom an issuer opens, and how its keys are followed. */
@OnOneDatabase
record OidcSignInTest(Database database) {
  private static String come(Arrival arrival, UnaryOperator<JWTClaimsSet.Builder> said) {
    Map<String, String> left = arrival.leave();
    return arrival.comeBack(left, signed(said.apply(arrival.claims(left)).build()));
  }

  @Test
  void itOpensForWhoWorksHereAndIsKnownByAVerifiedAddressAlone() {
    try (TestIssuer issuer = new TestIssuer()) {
      Arrival arrival = new Arrival(database, issuer);
      for (UnaryOperator<JWTClaimsSet.Builder> said :
          List.<UnaryOperator<JWTClaimsSet.Builder>>of(
              claims -> claims.claim("email", "ingen@storsjo.example"),
              claims -> claims.claim("email", null),
              claims -> claims.claim("email", List.of(arrival.email)),
              claims -> claims.claim("email", "Mentor <" + arrival.email + ">"),
              claims -> claims.claim("email_verified", false),
              claims -> claims.claim("email_verified", "true"),
              claims -> claims.claim("email_verified", null))) {
        assertThat(come(arrival, said)).isEqualTo("/#/oidc/nobody");
      }
      assertThat(arrival.isIn()).isFalse();
      String upper = arrival.email.toUpperCase(Locale.ROOT);
      assertThat(come(arrival, claims -> claims.claim("email", upper))).isEqualTo("/");
      assertThat(arrival.isIn()).isTrue();
    }
  }

  @Test
  void whatPeopleWriteThemselvesOpensNothing() {
    try (TestIssuer issuer = new TestIssuer()) {
      Arrival arrival = new Arrival(database, issuer);
      String other = "other-" + arrival.email;
      arrival.entrance.says("colleague", other);
      arrival.entrance.says("co-mentor", arrival.email);
      assertThat(come(arrival, claims -> claims.claim("email", other))).isEqualTo("/#/oidc/nobody");
      assertThat(come(arrival, claims -> claims)).isEqualTo("/");
      assertThat(arrival.entrance.viewer(arrival.visitor).orElseThrow().person())
          .isEqualTo(arrival.world.person("main mentor"));
    }
  }

  @Test
  void itDoesNotOpenForWhoHasLeftNorForOneOfTwo() {
    try (TestIssuer issuer = new TestIssuer()) {
      Arrival arrival = new Arrival(database, issuer);
      arrival.entrance.known("co-mentor", arrival.email);
      assertThat(come(arrival, claims -> claims)).isEqualTo("/#/oidc/nobody");
      var work = arrival.world.employment("co-mentor").id();
      assertDone(
          database.write(tx ->
              arrival.world.employments().end(tx, arrival.world.viewer("hr"), work, World.DAY)));
      arrival.world.clock.setDay(World.DAY.plusDays(1));
      assertThat(come(arrival, claims -> claims)).isEqualTo("/");
      assertThat(arrival.entrance.viewer(arrival.visitor).orElseThrow().person())
          .isEqualTo(arrival.world.person("main mentor"));
    }
  }

  @Test
  void anAddressThatTheIssuerDoesNotCallVerifiedCountsWhereTheOperatorTrustsIt() {
    try (TestIssuer issuer = new TestIssuer()) {
      Arrival arrival =
          new Arrival(
              new World(database),
              issuer,
              Map.of("FADDER_OIDC_CLAIM", "upn", "FADDER_OIDC_ADDRESS_TRUSTED", "true"));
      assertThat(come(arrival, claims -> claims)).isEqualTo("/#/oidc/nobody");
      assertThat(come(arrival, claims -> claims.claim("upn", arrival.email))).isEqualTo("/");
    }
  }

  @Test
  void anIssuerVouchesForItsDomainsAndLevelsAlone() {
    try (TestIssuer issuer = new TestIssuer()) {
      World world = new World(database);
      Arrival elsewhere =
          new Arrival(world, issuer, Map.of("FADDER_OIDC_DOMAINS", "jorvik.example"));
      assertThat(come(elsewhere, claims -> claims)).isEqualTo("/#/oidc/nobody");
      Arrival arrival =
          new Arrival(
              world,
              issuer,
              Map.of("FADDER_OIDC_DOMAINS", "Storsjo.example", "FADDER_OIDC_ACR", "loa3 loa4"));
      assertThat(come(arrival, claims -> claims)).isEqualTo("/#/oidc/refused");
      assertThat(come(arrival, claims -> claims.claim("acr", "loa2"))).isEqualTo("/#/oidc/refused");
      assertThat(arrival.leave().get("acr_values")).isEqualTo("loa3 loa4");
      assertThat(come(arrival, claims -> claims.claim("acr", "loa4"))).isEqualTo("/");
    }
  }

  @Test
  void theCodeIsGivenWithTheVerifierAndTheSecret() {
    try (TestIssuer issuer = new TestIssuer()) {
      Arrival arrival = new Arrival(database, issuer);
      Map<String, String> left = arrival.leave();
      assertThat(left)
          .containsEntry("response_type", "code")
          .containsEntry("client_id", "fadder")
          .containsEntry("scope", "email openid profile")
          .containsEntry("code_challenge_method", "S256");
      arrival.comeBack(left, signed(arrival.claims(left).build()));
      assertThat(issuer.form)
          .containsEntry("grant_type", "authorization_code")
          .containsEntry("code", "en-kod")
          .containsEntry("redirect_uri", "https://fadder.example/oidc/callback/1")
          .containsOnlyKeys("grant_type", "code", "redirect_uri", "code_verifier");
      assertThat(issuer.form.get("code_verifier")).hasSize(43);
      assertThat(issuer.authorization).startsWith("Basic ");
      issuer.discovery.put("token_endpoint_auth_methods_supported", List.of("client_secret_post"));
      arrival.world.clock.pass(Issuer.FRESH);
      arrival.enter();
      assertThat(issuer.form).containsEntry("client_secret", "hemligt&annat");
    }
  }

  @Test
  void whoTurnsBackAtTheIssuerIsToldSo() {
    try (TestIssuer issuer = new TestIssuer()) {
      Arrival arrival = new Arrival(database, issuer);
      String state = "&state=" + arrival.leave().get("state");
      assertThat(arrival.comeBack(arrival.visitor, "error=access_denied" + state))
          .isEqualTo("/#/oidc/denied");
      assertThat(arrival.comeBack(arrival.visitor, "error=server_error" + state))
          .isEqualTo("/#/oidc/down");
    }
  }

  @Test
  void keysThatTheIssuerChangesAreFollowedButNotAskedForAgainAndAgain() {
    try (TestIssuer issuer = new TestIssuer()) {
      Arrival arrival = new Arrival(database, issuer);
      arrival.enter();
      arrival.enter();
      assertThat(issuer.keysAsked.get()).isEqualTo(1);
      issuer.keys = new JWKSet(TestIssuer.OTHER_KEY);
      assertThat(byOtherKey(arrival)).isEqualTo("/#/oidc/refused");
      assertThat(issuer.keysAsked.get()).isEqualTo(1);
      arrival.world.clock.pass(IssuerKeys.FETCHED_EVERY);
      assertThat(byOtherKey(arrival)).isEqualTo("/");
      assertThat(issuer.keysAsked.get()).isEqualTo(2);
      // The old one is taken no longer.
      assertThat(come(arrival, claims -> claims)).isEqualTo("/#/oidc/refused");
    }
  }

  private static String byOtherKey(Arrival arrival) {
    Map<String, String> left = arrival.leave();
    JWTClaimsSet claims = arrival.claims(left).build();
    return arrival.comeBack(left, signed(claims, TestIssuer.OTHER_KEY, "JWT"));
  }

  @Test
  void whatIsKnownOfAnIssuerOutlastsAnHourInWhichItDoesNotSayIt() {
    try (TestIssuer issuer = new TestIssuer()) {
      Arrival arrival = new Arrival(database, issuer);
      arrival.enter();
      issuer.status = 500;
      arrival.world.clock.pass(Duration.ofHours(2));
      assertThat(arrival.leave()).containsKey("state");
      arrival.world.clock.pass(Issuer.KEPT);
      assertThat(
              arrival.entrance.post(arrival.visitor, "/oidc/start", "{\"issuer\":\"1\"}").status())
          .isEqualTo(503);
    }
  }

  @Test
  void whereTheOrganisationLetsInOnlyAdministratorsUseAPassword() {
    try (TestIssuer issuer = new TestIssuer()) {
      Arrival arrival =
          new Arrival(
              new World(database), issuer, Map.of("FADDER_SIGNIN_PASSWORDS", "administrators"));
      String mentor = "mentor-" + arrival.email;
      String admin = "admin-" + arrival.email;
      arrival.entrance.open("main mentor", mentor);
      arrival.entrance.open("admin", admin);
      assertThat(byPassword(arrival, mentor)).isEqualTo(401);
      assertThat(byPassword(arrival, admin)).isEqualTo(403);
      arrival.enter();
      assertThat(arrival.isIn()).isTrue();
    }
  }

  private static int byPassword(Arrival arrival, String username) {
    return arrival
        .entrance
        .post(
            new Visitor(),
            "/signin",
            "{\"username\":\"%s\",\"password\":\"%s\",\"client\":\"BROWSER\"}"
                .formatted(username, RunningDemo.PASSWORD))
        .status();
  }

  @Test
  void theSignInPageHearsOfTheWaysIn() {
    try (TestIssuer issuer = new TestIssuer()) {
      Arrival arrival = new Arrival(database, issuer);
      var answer = arrival.entrance.get(new Visitor(), URI.create("/oidc"));
      assertThat(new String(answer.body(), StandardCharsets.UTF_8))
          .isEqualTo(
              "{\"issuers\":[{\"issuer\":\"1\",\"name\":\"Storsjö kommun\"}],"
                  + "\"passwordsForAll\":true}");
    }
  }

  @Test
  void settingsThatWouldKeepEverybodyOutAreRefused() {
    World world = new World(database);
    for (Map<String, String> wrong :
        List.of(
            Map.of("FADDER_SIGNIN_PASSWORDS", "administrators"),
            Map.of("FADDER_OIDC_CLIENT_ID", "fadder"),
            Map.of("FADDER_OIDC_ISSUER", "https://login.example"),
            issuer("http://login.example"),
            issuer("https://login.example/?a=b"),
            issuer("https://login.example#a"),
            issuer("https://någon@login.example"),
            Map.of(
                "FADDER_OIDC_ISSUER", "https://login.example",
                "FADDER_OIDC_CLIENT_ID", "fadder",
                "FADDER_OIDC_2_ISSUER", "https://login.example",
                "FADDER_OIDC_2_CLIENT_ID", "fadder"),
            Map.of(
                "FADDER_OIDC_ISSUER", "https://login.example",
                "FADDER_OIDC_CLIENT_ID", "fadder",
                "FADDER_OIDC_SCOPES", "email"))) {
      assertThatThrownBy(() -> new Entrance(world, wrong))
          .as(wrong.toString())
          .isInstanceOf(InvalidSetting.class)
          .hasMessageContaining("signin.");
    }
    assertThat(OidcSettings.of(new SettingValues(Map.of("signin.passwords", "all"))).issuers())
        .isEmpty();
  }

  private static Map<String, String> issuer(String uri) {
    return Map.of("FADDER_OIDC_ISSUER", uri, "FADDER_OIDC_CLIENT_ID", "fadder");
  }
}
