package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.SetupScene.organisation;

import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.fadder.SetupScene.Answered;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Viewer;
import se.fadder.passkeys.TestKey;
import se.fadder.people.UnitTree;

/** Tests that the first administrator may come in by a passkey, without a password. */
@OnOneDatabase
final class SetupPasskeyTest {
  private static final String NAME = "Min första nyckel";
  private static final String ADDRESS = "192.0.2.7";

  private final Database database;
  private final SetupScene scene;

  SetupPasskeyTest(Database database) {
    this.database = database;
    this.scene = new SetupScene(database);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private static Map<String, String> without(Map<String, String> fields, String... names) {
    Map<String, String> left = new HashMap<>(fields);
    for (String name : names) {
      left.remove(name);
    }
    return left;
  }

  /** What the page sends before the device is asked. */
  private static Map<String, String> filledIn(String link) {
    return without(organisation(link, "Älvsby kommun"), "password", "client");
  }

  private Answered ask(Map<String, String> fields) {
    return scene.post("/setup/passkey", fields, ADDRESS);
  }

  private static Map<String, String> with(
      Map<String, String> filledIn, TestKey key, String challenge) {
    Map<String, String> all = new HashMap<>(filledIn);
    Map<String, String> made = key.make(challenge, NAME);
    all.put("passkey", NAME);
    all.put("attestationObject", made.get("attestationObject"));
    all.put("clientDataJSON", made.get("clientDataJSON"));
    all.put("client", "NATIVE");
    return all;
  }

  private static String text(Answered answered, String field) {
    return String.valueOf(answered.body().get(field));
  }

  private Answered enter(TestKey key, String handle) {
    Answered challenge = scene.post("/passkeys/challenge", Map.of(), ADDRESS);
    Map<String, String> signed =
        key.sign(text(challenge, "challenge"), Base64.getUrlDecoder().decode(handle));
    return scene.post("/passkeys/enter", signed, ADDRESS);
  }

  private Answered password(String password) {
    return scene.post(
        "/signin",
        Map.of("username", "ada.berg", "password", password, "client", "NATIVE"),
        ADDRESS);
  }

  @Test
  void theAdministratorIsInByAPasskeyAndNoPasswordOpensTheAccount() {
    Map<String, String> filledIn = filledIn(scene.firstLink());
    Answered asked = ask(filledIn);
    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.body()).containsEntry("relyingParty", "fadder.example");
    TestKey key = new TestKey();
    Answered done = scene.setUp(with(filledIn, key, text(asked, "challenge")));
    assertThat(done.status()).isEqualTo(200);
    Viewer ada = scene.viewer(done.token());
    assertThat(database.read(UnitTree::organisation).orElseThrow().name())
        .isEqualTo("Älvsby kommun");
    assertThat(scene.ask(ada, "{ viewer { passkeys { name } } }", Map.of())).contains(NAME);
    assertThat(scene.ask(ada, "{ viewer { password secondFactor { required } } }", Map.of()))
        .contains("password=NONE", "secondFactor=null");
    for (String guess : new String[] {"", SetupScene.PASSWORD, "null", "x".repeat(40)}) {
      assertThat(password(guess).code()).isEqualTo("WRONG_CREDENTIALS");
    }
    assertThat(enter(key, text(asked, "userHandle")).status()).isEqualTo(200);
  }

  @Test
  void whatIsFilledInIsJudgedBeforeTheDeviceIsAsked() {
    Map<String, String> filledIn = filledIn(scene.firstLink());
    Map<String, String> wrong = new HashMap<>(filledIn);
    wrong.put("username", "ada berg");
    assertThat(ask(wrong).body()).containsEntry("code", "INVALID").containsKey("field");
    wrong = new HashMap<>(filledIn);
    wrong.put("organisation", "811218-9876");
    assertThat(ask(wrong).code()).isEqualTo("IDENTITY_NUMBER");
    assertThat(ask(without(filledIn, "email")).status()).isEqualTo(400);
    wrong = new HashMap<>(filledIn);
    wrong.put("token", "A".repeat(43));
    assertThat(ask(wrong).code()).isEqualTo("NO_SETUP_LINK");
    assertThat(database.read(UnitTree::organisation)).isEmpty();
  }

  @Test
  void aPasskeyThatIsNotBelievedSetsUpNothingAndTheLinkStillWorks() {
    Map<String, String> filledIn = filledIn(scene.firstLink());
    TestKey elsewhere = new TestKey();
    elsewhere.origin = "https://fadder.exarnple";
    assertThat(refused(with(filledIn, elsewhere, challenge(filledIn))))
        .isEqualTo("PASSKEY_REFUSED [passkey]");
    TestKey key = new TestKey();
    assertThat(refused(with(filledIn, key, "A".repeat(43)))).isEqualTo("PASSKEY_REFUSED [passkey]");
    String late = challenge(filledIn);
    scene.clock.pass(Duration.ofMinutes(5));
    assertThat(refused(with(filledIn, key, late))).isEqualTo("PASSKEY_REFUSED [passkey]");
    Map<String, String> nameless = with(filledIn, key, challenge(filledIn));
    nameless.put("passkey", " ");
    assertThat(refused(nameless)).isEqualTo("PASSKEY_REFUSED [passkey]");
    Map<String, String> garbage = with(filledIn, key, challenge(filledIn));
    garbage.put("attestationObject", "åäö");
    assertThat(refused(garbage)).isEqualTo("PASSKEY_REFUSED [passkey]");
    assertThat(database.read(UnitTree::organisation)).isEmpty();
    assertThat(scene.setUp(with(filledIn, key, challenge(filledIn))).status()).isEqualTo(200);
  }

  private String challenge(Map<String, String> filledIn) {
    return text(ask(filledIn), "challenge");
  }

  private String refused(Map<String, String> fields) {
    Answered answered = scene.setUp(fields);
    assertThat(answered.status()).isEqualTo(422);
    return answered.code() + " " + answered.body().get("field");
  }

  @Test
  void aChallengeCountsOnceAndAPasskeyForOnePersonAlone() {
    Map<String, String> filledIn = filledIn(scene.firstLink());
    String challenge = challenge(filledIn);
    TestKey key = new TestKey();
    Answered first = scene.setUp(with(filledIn, key, challenge));
    assertThat(first.status()).isEqualTo(200);
    Map<String, String> further =
        without(
            SetupScene.administrator(scene.rooms.setup.links().further().text(), "bo.ek"),
            "password",
            "client");
    assertThat(refused(with(further, new TestKey(), challenge)))
        .isEqualTo("PASSKEY_REFUSED [passkey]");
    assertThat(refused(with(further, key, challenge(further))))
        .isEqualTo("PASSKEY_REFUSED [passkey]");
    assertThat(scene.setUp(with(further, new TestKey(), challenge(further))).status())
        .isEqualTo(200);
  }
}
