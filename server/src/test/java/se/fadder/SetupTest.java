package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.SetupScene.administrator;
import static se.fadder.SetupScene.organisation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.SetupScene.Answered;
import se.fadder.calendar.DayKind;
import se.fadder.calendar.Eve;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Viewer;
import se.fadder.people.AccessScope;
import se.fadder.people.Role;
import se.fadder.people.Unit;
import se.fadder.people.UnitTree;
import se.fadder.setup.LinkFile;
import se.fadder.signin.Token;

/** Tests how an organisation is set up by a one-time link, and what a link does not do. */
@OnOneDatabase
final class SetupTest {
  private final Database database;
  private final SetupScene scene;

  SetupTest(Database database) {
    this.database = database;
    this.scene = new SetupScene(database);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void whoeverHasTheLinkSetsUpTheOrganisationAndIsItsAdministrator() {
    String link = scene.firstLink();
    Answered asked = scene.setUp(Map.of("token", link));
    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.body())
        .containsEntry("organisation", null)
        .containsEntry("timeZone", "Europe/Stockholm")
        .containsEntry("freeEves", List.of("MIDSUMMER_EVE", "CHRISTMAS_EVE", "NEW_YEARS_EVE"));
    Answered done = scene.setUp(organisation(link, "  Älvsby kommun "));
    assertThat(done.status()).isEqualTo(200);
    Viewer ada = scene.viewer(done.token());
    Unit root = database.read(UnitTree::organisation).orElseThrow();
    assertThat(root.name()).isEqualTo("Älvsby kommun");
    database.read(tx -> {
      AccessScope scope = scene.rooms.people.people().reach(tx, ada);
      assertThat(scope.holds(Role.ADMIN, root.path())).isTrue();
      assertThat(scope.isHrOf(root.path())).isFalse();
      assertThat(scope.roles()).hasSize(1);
      return true;
    });
    // The password is right; whoever comes again sets up a second factor.
    assertThat(scene.post("/signin", signIn("ada.berg"), "192.0.2.8").status()).isEqualTo(403);
  }

  private static Map<String, String> signIn(String username) {
    return Map.of("username", username, "password", SetupScene.PASSWORD, "client", "NATIVE");
  }

  @Test
  void theServerGoesByTheDaysOfTheOrganisationAtOnceAndAfterItWasStartedAnew() {
    scene.administrator();
    assertThat(scene.rooms.base.today().zone()).isEqualTo(ZoneId.of("Europe/Helsinki"));
    assertThat(scene.rooms.calendar.workingTimes().clock().zone())
        .isEqualTo(ZoneId.of("Europe/Helsinki"));
    assertThat(scene.rooms.calendar.workingDays().rules().free())
        .containsExactlyInAnyOrder(Eve.MIDSUMMER_EVE, Eve.CHRISTMAS_EVE);
    LocalDate newYearsEve = LocalDate.parse("2026-12-31");
    assertThat(scene.rooms.calendar.workingDays().kind(newYearsEve)).isEqualTo(DayKind.WORKING);
    SetupScene later = new SetupScene(database);
    assertThat(later.rooms.base.today().zone()).isEqualTo(ZoneId.of("Europe/Stockholm"));
    later.rooms.calendar.organisationDays().follow();
    assertThat(later.rooms.base.today().zone()).isEqualTo(ZoneId.of("Europe/Helsinki"));
    later.close();
  }

  @Test
  void aLinkIsOfferedUntilSomebodyHasSetUpTheServer() {
    String first = scene.firstLink();
    String second = scene.firstLink();
    assertThat(second).isNotEqualTo(first);
    assertThat(scene.setUp(organisation(first, "Älvsby kommun")).status()).isEqualTo(200);
    assertThat(scene.rooms.setup.links().first()).isEmpty();
    assertThat(scene.setUp(Map.of("token", second)).code()).isEqualTo("NO_SETUP_LINK");
  }

  @Test
  void aLinkWorksOnceAndForADay() {
    String used = scene.firstLink();
    scene.setUp(organisation(used, "Älvsby kommun"));
    assertThat(scene.setUp(administrator(used, "bo.ek")).code()).isEqualTo("NO_SETUP_LINK");
    String old = scene.rooms.setup.links().further().text();
    scene.clock.pass(Duration.ofHours(24).minusSeconds(1));
    assertThat(scene.setUp(Map.of("token", old)).status()).isEqualTo(200);
    scene.clock.pass(Duration.ofSeconds(1));
    assertThat(scene.setUp(Map.of("token", old)).code()).isEqualTo("NO_SETUP_LINK");
    assertThat(scene.setUp(administrator(old, "bo.ek")).status()).isEqualTo(404);
  }

  @Test
  void whoeverGuessesIsSlowedDownAndKeepsNobodyOut() {
    String right = scene.firstLink();
    for (int guess = 0; guess < 10; guess++) {
      assertThat(scene.setUp(Map.of("token", "A".repeat(42) + guess)).status()).isEqualTo(404);
    }
    Answered slowed = scene.setUp(Map.of("token", "B".repeat(43)));
    assertThat(slowed.status()).isEqualTo(429);
    assertThat(slowed.headers()).containsKey("Retry-After");
    assertThat(scene.setUp(administrator("nothing like a token", "bo.ek")).status()).isEqualTo(429);
    assertThat(scene.setUp(organisation(right, "Älvsby kommun")).status()).isEqualTo(200);
  }

  @Test
  void whatIsFilledInWronglyIsToldByItsFieldAndChangesNothing() {
    Map<String, String> good = organisation(scene.firstLink(), "Älvsby kommun");
    assertThat(refused(good, "organisation", "  ")).isEqualTo("REQUIRED [organisation]");
    assertThat(refused(good, "organisation", "å".repeat(10_000)))
        .isEqualTo("TOO_LONG [organisation]");
    assertThat(refused(good, "organisation", "Älvsby 811218-9876"))
        .isEqualTo("IDENTITY_NUMBER [organisation]");
    assertThat(refused(good, "organisation", "Älvsby\u202e kommun"))
        .isEqualTo("INVALID [organisation]");
    assertThat(refused(good, "timeZone", "Mars/Olympus")).isEqualTo("UNKNOWN_TIME_ZONE [timeZone]");
    assertThat(refused(good, "timeZone", "+01:00")).isEqualTo("UNKNOWN_TIME_ZONE [timeZone]");
    assertThat(refused(good, "freeEves", "FRIDAY")).isEqualTo("INVALID [freeEves]");
    assertThat(refused(good, "freeEves", "WALPURGIS_NIGHT")).isEqualTo("INVALID [freeEves]");
    assertThat(refused(good, "givenName", "")).isEqualTo("REQUIRED [givenName]");
    assertThat(refused(good, "givenName", "x".repeat(10_000))).isEqualTo("TOO_LONG [givenName]");
    assertThat(refused(good, "familyName", "8112189876")).isEqualTo("IDENTITY_NUMBER [familyName]");
    assertThat(refused(good, "email", "ada.berg")).isEqualTo("NOT_EMAIL [email]");
    assertThat(refused(good, "username", "ada berg")).isEqualTo("INVALID [username]");
    assertThat(refused(good, "password", "kort")).isEqualTo("TOO_SHORT [password]");
    assertThat(refused(good, "password", "ÄlvsbyKommun2026")).isEqualTo("TOO_COMMON [password]");
    assertThat(database.read(UnitTree::organisation)).isEmpty();
    Map<String, String> incomplete = new HashMap<>(good);
    incomplete.remove("timeZone");
    assertThat(scene.setUp(incomplete).code()).isEqualTo("MALFORMED");
    assertThat(scene.setUp(good).status()).as("none of it has used the link").isEqualTo(200);
  }

  private String refused(Map<String, String> good, String field, String value) {
    Map<String, String> bad = new HashMap<>(good);
    bad.put(field, value);
    Answered answered = scene.setUp(bad);
    assertThat(answered.status()).isEqualTo(422);
    return answered.code() + " " + answered.body().get("field");
  }

  @Test
  void anOrganisationThatIsThereIsNotSetUpAgainButTakesAFurtherAdministrator() {
    scene.administrator();
    String link = scene.rooms.setup.links().further().text();
    assertThat(scene.setUp(Map.of("token", link)).body())
        .containsEntry("organisation", "Älvsby kommun");
    Answered second = scene.setUp(organisation(link, "Piteå kommun"));
    assertThat(second.status()).isEqualTo(422);
    assertThat(second.code()).isEqualTo("SET_UP_ALREADY");
    assertThat(scene.setUp(administrator(link, "ADA.berg")).code()).isEqualTo("TAKEN");
    Answered bo = scene.setUp(administrator(link, "bo.ek"));
    assertThat(bo.status()).isEqualTo(200);
    Viewer viewer = scene.viewer(bo.token());
    Unit root = database.read(UnitTree::organisation).orElseThrow();
    assertThat(root.name()).isEqualTo("Älvsby kommun");
    boolean isAdministrator =
        database.read(
            tx -> scene.rooms.people.people().reach(tx, viewer).holds(Role.ADMIN, root.path()));
    assertThat(isAdministrator).isTrue();
  }

  @Test
  void withoutAnOrganisationAnAdministratorAloneIsNotEnough() {
    Answered answered = scene.setUp(administrator(scene.firstLink(), "ada.berg"));
    assertThat(answered.status()).isEqualTo(422);
    assertThat(answered.body()).containsEntry("field", List.of("organisation"));
  }

  @Test
  void theLinkStandsNowhereInTheDatabase() {
    String link = scene.firstLink();
    scene.setUp(organisation(link, "Älvsby kommun"));
    String other = scene.rooms.setup.links().further().text();
    String all = database.read(tx -> String.valueOf(WorldRows.of(tx)));
    assertThat(all).doesNotContain(link, other);
    assertThat(database.read(WorldRows::count)).isPositive();
  }

  @Test
  void aCommandLeavesALinkBesideTheDatabaseWhichTheServerTakesOnce(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("fadder.db");
    SetupScene running = new SetupScene(database, Map.of("FADDER_DB_URL", "jdbc:sqlite:" + file));
    Token token = Token.random(running.rooms.base.random());
    LinkFile.beside(file).leave(token, running.clock.instant());
    Path left = folder.resolve("fadder.db-setup-links");
    assertThat(Files.readString(left)).doesNotContain(token.text());
    assertThat(running.setUp(Map.of("token", token.text())).status()).isEqualTo(200);
    assertThat(left).doesNotExist();
    assertThat(running.setUp(organisation(token.text(), "Älvsby kommun")).status()).isEqualTo(200);
    assertThat(running.setUp(Map.of("token", token.text())).status()).isEqualTo(404);
    Token old = Token.random(running.rooms.base.random());
    LinkFile.beside(file).leave(old, running.clock.instant().minus(Duration.ofDays(2)));
    assertThat(running.setUp(Map.of("token", old.text())).status()).isEqualTo(404);
    Files.writeString(left, "not a link\n" + old.hash() + " 99999999999999\n");
    assertThat(running.setUp(Map.of("token", old.text())).status()).isEqualTo(200);
    running.clock.pass(Duration.ofHours(24));
    assertThat(running.setUp(Map.of("token", old.text())).status())
        .as("a link of a day, whatever the file says")
        .isEqualTo(404);
    running.close();
  }

  @Test
  void theAnswerIsThatOfASignInAndNoCacheKeepsIt() {
    Answered done = scene.setUp(organisation(scene.firstLink(), "Älvsby kommun"));
    assertThat(scene.viewerIfAny(done.token())).isPresent();
    assertThat(Optional.ofNullable(done.headers().get("Set-Cookie")))
        .as("a native client gets the token itself")
        .isEmpty();
    assertThat(Objects.requireNonNull(done.headers().get("Cache-Control"))).isEqualTo("no-store");
    assertThat(Set.copyOf(done.body().keySet())).containsExactlyInAnyOrder("token", "expiresAt");
  }
}
