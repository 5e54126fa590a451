package se.fadder.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Term;
import se.fadder.people.Role;

/** Tests for who is asked for a second factor, and what lets them in. */
@OnOneDatabase
record SecondFactorTest(Database database) {
  private static final Duration A_STEP = Duration.ofSeconds(30);

  @Test
  void thoseWhoCouldDoHarmSetItUpAndAreAskedForItFromThenOn() {
    for (String name : List.of("admin", "hr", "manager")) {
      FactorScene scene = new FactorScene(database, name);
      FactorScene.SetUp own = scene.setUp();
      assertThat(scene.isIn()).isTrue();
      assertThat(own.codes()).hasSize(10).doesNotHaveDuplicates();
      scene.leave();
      scene.world.clock.pass(A_STEP);
      String token = scene.half("CODE");
      assertThat(scene.isIn()).isFalse();
      assertThat(scene.give(token, own.app().code()).status()).isEqualTo(200);
      assertThat(scene.isIn()).isTrue();
      assertThat(FactorScene.code(scene.give(token, own.app().code())))
          .isEqualTo("410 SIGN_IN_OVER");
    }
  }

  @Test
  void othersAreAskedOnlyOnceTheyHaveSetItUpOrWereGivenSuchARole() {
    FactorScene scene = new FactorScene(database, "colleague");
    assertThat(scene.password().status()).isEqualTo(200);
    AuthenticatorApp app = scene.propose(Map.of());
    assertThat(scene.post("confirm", Map.of("code", app.code())).status()).isEqualTo(200);
    scene.half("CODE");
    FactorScene other = new FactorScene(database, "colleague");
    assertThat(other.password().status()).isEqualTo(200);
    database.write(tx ->
        other
            .world
            .peopleWriter()
            .assignRole(
                tx,
                other.world.person("colleague"),
                Role.MANAGER,
                other.world.unit("Norr"),
                new Term(World.DAY, null)));
    other.half("SETUP");
  }

  @Test
  void whereItIsVoluntaryAndInADemonstrationNobodyMustSetItUp() {
    for (Map<String, String> environment :
        List.of(
            Map.of("FADDER_SIGNIN_SECOND_FACTOR", "voluntary"), Map.of("FADDER_DEMO", "true"))) {
      FactorScene scene = new FactorScene(new World(database), "admin", environment);
      assertThat(scene.password().status()).isEqualTo(200);
      AuthenticatorApp app = scene.propose(Map.of());
      assertThat(scene.post("confirm", Map.of("code", app.code())).status()).isEqualTo(200);
      scene.half("CODE");
    }
  }

  @Test
  void aCodeIsTakenOnceAndNoneOfBefore() {
    FactorScene scene = new FactorScene(database, "hr");
    AuthenticatorApp app = scene.setUp().app();
    String used = app.code();
    assertThat(FactorScene.code(scene.give(scene.half("CODE"), used))).isEqualTo("422 WRONG_CODE");
    scene.world.clock.pass(A_STEP);
    assertThat(FactorScene.code(scene.give(scene.half("CODE"), used))).isEqualTo("422 WRONG_CODE");
    String next = app.code();
    String grouped = next.substring(0, 3) + " " + next.substring(3) + " ";
    assertThat(scene.give(scene.half("CODE"), grouped).status()).isEqualTo(200);
    assertThat(FactorScene.code(scene.give(scene.half("CODE"), next))).isEqualTo("422 WRONG_CODE");
  }

  @Test
  void aRecoveryCodeLetsInOnceHoweverItIsTyped() {
    FactorScene scene = new FactorScene(database, "hr");
    List<String> codes = scene.setUp().codes();
    String typed = codes.getFirst().replace('-', ' ').toLowerCase(Locale.ROOT);
    assertThat(scene.give(scene.half("CODE"), typed).status()).isEqualTo(200);
    assertThat(FactorScene.code(scene.give(scene.half("CODE"), codes.getFirst())))
        .isEqualTo("422 WRONG_CODE");
    assertThat(scene.give(scene.half("CODE"), codes.getLast()).status()).isEqualTo(200);
  }

  @Test
  void nobodysRecoveryCodeIsAnothers() {
    World world = new World(database);
    List<String> codes = new FactorScene(world, "hr", Map.of()).setUp().codes();
    FactorScene admin = new FactorScene(world, "admin", Map.of());
    admin.setUp();
    assertThat(FactorScene.code(admin.give(admin.half("CODE"), codes.getFirst())))
        .isEqualTo("422 WRONG_CODE");
  }

  @Test
  void guessesAreCountedAsThoseOfPasswords() {
    FactorScene scene = new FactorScene(database, "hr");
    AuthenticatorApp app = scene.setUp().app();
    scene.world.clock.pass(A_STEP);
    for (int i = 0; i < 10; i++) {
      assertThat(FactorScene.code(scene.give(scene.half("CODE"), "000000")))
          .isEqualTo("422 WRONG_CODE");
    }
    assertThat(FactorScene.code(scene.give(scene.half("CODE"), app.code())))
        .isEqualTo("429 TOO_MANY_ATTEMPTS");
    scene.world.clock.pass(Duration.ofMinutes(2));
    assertThat(scene.give(scene.half("CODE"), app.code()).status()).isEqualTo(200);
  }

  @Test
  void halfASignInRunsOutAndIsNothingToGuess() {
    FactorScene scene = new FactorScene(database, "hr");
    AuthenticatorApp app = scene.setUp().app();
    String token = scene.half("CODE");
    scene.world.clock.pass(FurtherProofs.LONGEST);
    assertThat(FactorScene.code(scene.give(token, app.code()))).isEqualTo("410 SIGN_IN_OVER");
    assertThat(FactorScene.code(scene.give("A".repeat(43), app.code())))
        .isEqualTo("410 SIGN_IN_OVER");
    assertThat(FactorScene.code(scene.give("", ""))).isEqualTo("410 SIGN_IN_OVER");
  }

  @Test
  void aPasswordAloneReplacesNoFactor() {
    FactorScene scene = new FactorScene(database, "hr");
    String early = scene.half("SETUP");
    AuthenticatorApp early2 = scene.propose(Map.of("token", early));
    String other = scene.half("SETUP");
    AuthenticatorApp app = scene.propose(Map.of("token", other));
    assertThat(scene.post("confirm", Map.of("token", other, "code", app.code())).status())
        .isEqualTo(200);
    scene.leave();
    assertThat(
            FactorScene.code(scene.post("confirm", Map.of("token", early, "code", early2.code()))))
        .isEqualTo("410 SIGN_IN_OVER");
    String token = scene.half("CODE");
    assertThat(FactorScene.code(scene.post("propose", Map.of("token", token))))
        .isEqualTo("422 FACTOR_THERE");
    assertThat(FactorScene.code(scene.post("confirm", Map.of("token", token, "code", app.code()))))
        .isEqualTo("422 FACTOR_THERE");
    assertThat(scene.isIn()).isFalse();
  }

  @Test
  void oneRemovesAndRenewsItWithACodeAlone() {
    FactorScene scene = new FactorScene(database, "hr");
    FactorScene.SetUp own = scene.setUp();
    scene.world.clock.pass(A_STEP);
    assertThat(FactorScene.code(scene.post("propose", Map.of()))).isEqualTo("422 FACTOR_THERE");
    assertThat(FactorScene.code(scene.post("remove", Map.of("code", "123456"))))
        .isEqualTo("422 WRONG_CODE");
    var renewed = scene.post("codes", Map.of("code", own.app().code()));
    assertThat(FactorScene.codes(renewed)).hasSize(10).doesNotContainAnyElementsOf(own.codes());
    assertThat(FactorScene.code(scene.post("remove", Map.of("code", own.codes().getFirst()))))
        .isEqualTo("422 WRONG_CODE");
    scene.world.clock.pass(A_STEP);
    assertThat(scene.post("remove", Map.of("code", own.app().code())).status()).isEqualTo(204);
    scene.half("SETUP");
  }

  @Test
  void anAdministratorResetsThatOfOthersAndNeverTheirOwn() {
    World world = new World(database);
    FactorScene hr = new FactorScene(world, "hr", Map.of());
    hr.setUp();
    FactorScene admin = new FactorScene(world, "admin", Map.of());
    admin.setUp();
    SecondFactorReset reset = world.secondFactor().reset();
    var self = database.write(tx -> reset.reset(tx, world.viewer("admin"), world.person("admin")));
    assertThat(self.refusal()).isPresent();
    var byHr = database.write(tx -> reset.reset(tx, world.viewer("hr"), world.person("admin")));
    assertThat(byHr.refusal()).isPresent();
    assertThat(hr.isIn()).isTrue();
    assertDone(database.write(tx -> reset.reset(tx, world.viewer("admin"), world.person("hr"))));
    assertThat(hr.isIn()).isFalse();
    hr.half("SETUP");
    assertThat(admin.isIn()).isTrue();
  }

  @Test
  void aPasswordThatIsChangedEndsHalfSignIns() {
    FactorScene scene = new FactorScene(database, "hr");
    scene.setUp();
    String token = scene.half("CODE");
    scene.entrance.post(
        scene.visitor,
        "/password",
        "{\"present\":\"%s\",\"password\":\"en helt annan lösning\"}"
            .formatted(RunningDemo.PASSWORD));
    assertThat(FactorScene.code(scene.give(token, "123456"))).isEqualTo("410 SIGN_IN_OVER");
  }

  @Test
  void whoeverIsNotInAndSendsNoTokenIsToldSo() {
    FactorScene scene = new FactorScene(database, "hr");
    for (String path : List.of("propose", "confirm", "codes", "remove")) {
      Map<String, String> texts = path.equals("propose") ? Map.of() : Map.of("code", "123456");
      assertThat(FactorScene.code(scene.post(path, texts))).isEqualTo("401 UNAUTHENTICATED");
    }
    assertThat(FactorScene.code(scene.post("give", Map.of("code", "123456"))))
        .isEqualTo("400 MALFORMED");
  }
}
