package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Term;
import se.fadder.kernel.Viewer;
import se.fadder.people.EmploymentForm;
import se.fadder.people.Unit;
import se.fadder.people.UnitKind;
import se.fadder.people.UnitTree;

/**
 * Tests what an administrator finds after setting up: what is missing, the first of HR, and what to
 * begin with.
 */
@OnOneDatabase
final class StartingOutTest {
  private static final String STEPS =
      "{ viewer { setup { steps { kind done } awaitedHr { name } } } }";
  private static final String AGENDA = "{ viewer { agenda { items { kind deeds } } } }";
  private static final String NAME =
      """
      mutation($input: FirstHrNameInput!) {
        firstHrName(input: $input) { person { id name account } userErrors { field code } }
      }
      """;
  private static final String INVITE =
      """
      mutation($input: InvitationCreateInput!) {
        invitationCreate(input: $input) { invitation { kind } link userErrors { field code } }
      }
      """;
  private static final String OFFERED =
      """
      { viewer { startingContent {
        templates { key steps base taken } routines { key checks taken } units { name }
      } } }
      """;
  private static final String TAKE_TEMPLATES =
      """
      mutation($input: StartingTemplatesTakeInput!) {
        startingTemplatesTake(input: $input) { viewer { id } userErrors { field code } }
      }
      """;
  private static final String TAKE_ROUTINES =
      """
      mutation($input: StartingRoutinesTakeInput!) {
        startingRoutinesTake(input: $input) { viewer { id } userErrors { field code } }
      }
      """;
  private static final String TEMPLATES =
      """
      { viewer { templates(first: 10) { nodes { key unit { name } latest { version file } } } } }
      """;
  private static final Pattern PERSON = Pattern.compile("Person_[0-9a-f-]{36}");
  private static final Pattern LINK = Pattern.compile("#/invitation/([A-Za-z0-9_-]{43})");

  private final Database database;
  private final SetupScene scene;
  private final Viewer admin;

  StartingOutTest(Database database) {
    this.database = database;
    // HR signs in with a password here; what more is asked of them is tested with that.
    this.scene = new SetupScene(database, Map.of("FADDER_SIGNIN_SECOND_FACTOR", "voluntary"));
    this.admin = scene.administrator();
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void allIsMissingAtFirstAndTheAdministratorsDaySaysSo() {
    assertThat(scene.ask(admin, STEPS, Map.of()))
        .contains(
            "{kind=ADDRESS, done=false}",
            "{kind=MAIL, done=false}",
            "{kind=BACKUP, done=false}",
            "{kind=FIRST_HR, done=false}",
            "{kind=UNITS, done=false}",
            "{kind=TEMPLATES, done=false}",
            "{kind=PUSH, done=false}",
            "awaitedHr=null");
    assertThat(scene.ask(admin, AGENDA, Map.of()))
        .contains("{kind=SETUP_LEFT, deeds=[OPEN_SETUP]}");
  }

  @Test
  void whatIsThereIsDone(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("fadder.db");
    SetupScene set =
        new SetupScene(
            database,
            Map.of(
                "FADDER_DB_URL", "jdbc:sqlite:" + file,
                "FADDER_PUBLIC_URL", "https://fadder.alvsby.example",
                "FADDER_SMTP_HOST", "localhost",
                "FADDER_SMTP_TLS", "none",
                "FADDER_SMTP_FROM", "Fadder <fadder@alvsby.example>"));
    Path mark = Files.createFile(folder.resolve("fadder.db-backed-up"));
    Files.setLastModifiedTime(mark, FileTime.from(set.clock.instant().minus(Duration.ofDays(7))));
    addUnit("Barn och familj", "bof");
    assertThat(set.ask(admin, STEPS, Map.of()))
        .contains(
            "{kind=ADDRESS, done=true}",
            "{kind=MAIL, done=true}",
            "{kind=BACKUP, done=true}",
            "{kind=UNITS, done=true}",
            "{kind=FIRST_HR, done=false}");
    Files.setLastModifiedTime(mark, FileTime.from(set.clock.instant().minus(Duration.ofDays(8))));
    assertThat(set.ask(admin, STEPS, Map.of())).contains("{kind=BACKUP, done=false}");
    set.close();
    SetupScene elsewhere = new SetupScene(database, Map.of("FADDER_BACKUP_ELSEWHERE", "true"));
    assertThat(elsewhere.ask(admin, STEPS, Map.of())).contains("{kind=BACKUP, done=true}");
    elsewhere.close();
  }

  private Unit addUnit(String name, String key) {
    return database.write(tx -> {
      Unit root = UnitTree.organisation(tx).orElseThrow();
      return scene.rooms.people.writer().addUnit(tx, root, UnitKind.SECTOR, name, key);
    });
  }

  @Test
  void theAdministratorLetsInTheFirstOfHrAndNobodyAfterThat() {
    String named = name(admin, "Hanna", "hanna.lind@alvsby.example");
    assertThat(named).contains("name=Hanna Lind", "account=NONE", "userErrors=[]");
    assertThat(scene.ask(admin, STEPS, Map.of())).contains("awaitedHr={name=Hanna Lind}");
    String token = invited(admin, id(named));
    Viewer hanna = accept(token, "hanna.lind");
    assertThat(scene.ask(admin, STEPS, Map.of()))
        .contains("{kind=FIRST_HR, done=true}", "awaitedHr=null");
    assertThat(name(admin, "Bo", null)).contains("code=HR_INSIDE");
    assertThat(scene.ask(hanna, OFFERED, Map.of())).contains("key=hembesok");
    assertThat(scene.ask(admin, INVITE, input(Map.of("personId", id(named)))))
        .contains("code=NOT_FOUND");
  }

  @Test
  void onlyWhoeverIsNamedFirstOfHrIsTheAdministratorsToInvite() {
    String colleague =
        database.write(tx -> {
          Unit root = UnitTree.organisation(tx).orElseThrow();
          var person = scene.rooms.people.writer().addPerson(tx, "Carl", "Ek", null, null);
          scene
              .rooms
              .people
              .writer()
              .beginEmployment(
                  tx,
                  person.id(),
                  root,
                  "Handläggare",
                  EmploymentForm.PERMANENT,
                  new Term(LocalDate.parse("2026-01-01"), null));
          return "Person_" + person.id().value();
        });
    assertThat(scene.ask(admin, INVITE, input(Map.of("personId", colleague))))
        .contains("code=NOT_FOUND");
  }

  @Test
  void whoeverWasNamedByMistakeIsTakenBackAndTheirLinkOpensNothing() {
    String wrong = name(admin, "Hanna", "hana.lind@alvsby.example");
    String opened = invited(admin, id(wrong));
    String right = name(admin, "Hanna", "hanna.lind@alvsby.example");
    assertThat(id(right)).isNotEqualTo(id(wrong));
    assertThat(scene.post("/invitation", Map.of("token", opened), "192.0.2.7").status())
        .isEqualTo(404);
    assertThat(id(name(admin, "Hanna", "hanna.lind@alvsby.example"))).isEqualTo(id(right));
    assertThat(scene.ask(admin, STEPS, Map.of())).contains("awaitedHr={name=Hanna Lind}");
    accept(invited(admin, id(right)), "hanna.lind");
  }

  @Test
  void whatIsWrittenOfTheFirstOfHrIsChecked() {
    assertThat(name(admin, "811218-9876", null)).contains("code=IDENTITY_NUMBER");
    assertThat(name(admin, "Hanna", "hanna")).contains("field=[email], code=NOT_EMAIL");
    assertThat(name(admin, "x".repeat(10_000), null)).contains("code=TOO_LONG");
    assertThat(
            name(accept(invited(admin, id(name(admin, "Hanna", null))), "hanna.lind"), "Bo", null))
        .as("HR gives roles in its own way")
        .contains("code=NOT_FOUND");
  }

  @Test
  void templatesAreTakenOnceByTheAdministratorWithWhatTheyBuildOn() {
    assertThat(scene.ask(admin, OFFERED, Map.of())).contains("taken=false", "routines=[]");
    Unit sector = addUnit("Barn och vuxna", "bov");
    String unitId = "Unit_" + sector.id().value();
    String base = "socialsekreterare-barn-och-vuxna";
    String own = "socialsekreterare-barn-och-familj";
    assertThat(take(admin, List.of(Map.of("key", own, "unitId", unitId))))
        .contains("userErrors=[]");
    assertThat(take(admin, List.of(Map.of("key", own), Map.of("key", base))))
        .contains("userErrors=[]");
    assertThat(scene.ask(admin, STEPS, Map.of())).contains("{kind=TEMPLATES, done=true}");
    Viewer hr = accept(invited(admin, id(name(admin, "Hanna", null))), "hanna.lind");
    String all = scene.ask(hr, TEMPLATES, Map.of());
    assertThat(all)
        .contains("key=" + own + ", unit={name=Barn och vuxna}, latest={version=1")
        .contains("key=" + base + ", unit=null, latest={version=1")
        .doesNotContain("version=2", "storsjo.example", "storsjö");
    assertThat(take(admin, List.of(Map.of("key", "no-such")))).contains("code=NOT_FOUND");
  }

  @Test
  void routinesAreTakenOnceByHrWhoAnswersForThem() {
    assertThat(takeRoutines(admin, List.of("hembesok"), "https://intranat.alvsby.example"))
        .contains("code=NOT_FOUND");
    Viewer hr = accept(invited(admin, id(name(admin, "Hanna", null))), "hanna.lind");
    assertThat(takeRoutines(hr, List.of("hembesok"), "intranätet")).contains("code=INVALID");
    assertThat(takeRoutines(hr, List.of("no-such"), "https://intranat.alvsby.example"))
        .contains("code=NOT_FOUND");
    for (int twice = 0; twice < 2; twice++) {
      assertThat(takeRoutines(hr, List.of("hembesok"), "https://intranat.alvsby.example"))
          .contains("userErrors=[]");
    }
    assertThat(
            scene.ask(
                hr,
                "{ viewer { routines(first: 9) { nodes { key version document { url } owner { name"
                    + " } reviewOn } } } }",
                Map.of()))
        .contains(
            "key=hembesok, version=1, document={url=https://intranat.alvsby.example},"
                + " owner={name=Hanna Lind}, reviewOn=2027-03-11");
  }

  private String name(Viewer viewer, String givenName, @Nullable String email) {
    return scene.ask(
        viewer,
        NAME,
        input(
            email == null
                ? Map.of("givenName", givenName, "familyName", "Lind")
                : Map.of("givenName", givenName, "familyName", "Lind", "email", email)));
  }

  private String take(Viewer viewer, List<Map<String, String>> templates) {
    return scene.ask(viewer, TAKE_TEMPLATES, input(Map.of("templates", templates)));
  }

  private String takeRoutines(Viewer viewer, List<String> keys, String documentUrl) {
    return scene.ask(
        viewer, TAKE_ROUTINES, input(Map.of("routines", keys, "documentUrl", documentUrl)));
  }

  private static Map<String, Object> input(Map<String, Object> input) {
    return Map.of("input", input);
  }

  private static String id(String answer) {
    Matcher matcher = PERSON.matcher(answer);
    assertThat(matcher.find()).as(answer).isTrue();
    return matcher.group();
  }

  private String invited(Viewer viewer, String personId) {
    String answer = scene.ask(viewer, INVITE, input(Map.of("personId", personId)));
    Matcher matcher = LINK.matcher(answer);
    assertThat(matcher.find()).as(answer).isTrue();
    return matcher.group(1);
  }

  private Viewer accept(String token, String username) {
    return scene.viewer(
        scene
            .post(
                "/invitation",
                Map.of(
                    "token",
                    token,
                    "username",
                    username,
                    "password",
                    SetupScene.PASSWORD,
                    "client",
                    "NATIVE"),
                "192.0.2.7")
            .token());
  }
}
