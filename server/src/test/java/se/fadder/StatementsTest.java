package se.fadder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.kernel.Viewer;
import se.fadder.people.EmploymentForm;
import se.fadder.people.PeopleWriter;
import se.fadder.people.Role;
import se.fadder.people.Unit;
import se.fadder.people.UnitTree;

/** Tests what everybody may read of an organisation, and that HR alone writes it. */
@OnOneDatabase
final class StatementsTest {
  private static final String WRITE =
      """
      mutation($input: StatementWriteInput!) {
        statementWrite(input: $input) { viewer { id } userErrors { field code } }
      }
      """;
  private static final String WRITABLE =
      "{ viewer { statements { kind language own revision changedBy { name } } } }";

  private final Database database;
  private final SetupScene scene;

  StatementsTest(Database database) {
    this.database = database;
    this.scene = new SetupScene(database);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  /** What comes to whoever is not signed in. */
  private String shown() {
    return shown(scene);
  }

  private static String shown(SetupScene scene) {
    Endpoint endpoint = scene.rooms.statements.room().endpoints().getFirst();
    Endpoint.Answer answer =
        endpoint.answer(new Endpoint.Request(Map.of(), Map.of(), null, "192.0.2.7", new byte[0]));
    assertThat(answer.status()).isEqualTo(200);
    return new String(answer.body(), UTF_8);
  }

  private Viewer hr() {
    return database.write(tx -> {
      PeopleWriter writer = scene.rooms.people.writer();
      Unit root = UnitTree.organisation(tx).orElseThrow();
      PersonId person = writer.addPerson(tx, "Hanna", "Lind", null, null).id();
      Term term = new Term(scene.rooms.base.today().date(), null);
      writer.beginEmployment(tx, person, root, "HR", EmploymentForm.PERMANENT, term);
      writer.assignRole(tx, person, Role.HR, root, term);
      return new Viewer(person);
    });
  }

  private String write(Viewer viewer, @Nullable String text, int revision) {
    Map<String, Object> input = new HashMap<>();
    input.put("kind", "CONTACT");
    input.put("language", "SV");
    input.put("revision", revision);
    if (text != null) {
      input.put("text", text);
    }
    return scene.ask(viewer, WRITE, Map.of("input", input));
  }

  @Test
  void everybodyReadsTheTextsThatComeWithTheServerAndTheNameOfTheOrganisation() {
    assertThat(shown())
        .contains("\"organisation\":\"Fadder\"", "WCAG 2.1")
        .doesNotContain("{organisation}");
  }

  @Test
  void thePrivacyNoticeTellsThePeriodsThatTheServerKeepsTo() {
    assertThat(shown()).contains("tas bort efter 24 månader, egna ord i utvärderingar efter 24 ");
    Map<String, String> environment =
        Map.of(
            "FADDER_RETENTION_LEAVERS_MONTHS", "36",
            "FADDER_RETENTION_INTRODUCTIONS_MONTHS", "18",
            "FADDER_RETENTION_CONVERSATIONS_MONTHS", "12",
            "FADDER_RETENTION_EVALUATIONS_MONTHS", "6",
            "FADDER_RETENTION_ABSENCES_MONTHS", "3");
    try (SetupScene other = new SetupScene(database, environment)) {
      assertThat(shown(other))
          .contains(
              "tas bort efter 12 månader, egna ord i utvärderingar efter 6 och frånvaro efter 3.",
              "tas bort 18 månader efter att den är klar",
              "När det har gått 36 månader",
              "removed after 12 months",
              "When 36 months have passed")
          .doesNotContain("{leavers}", "{absences}");
    }
  }

  @Test
  void whatHrWritesIsReadByEverybodyAndIsInTheAuditLog() {
    scene.administrator();
    assertThat(shown()).contains("Älvsby kommun");
    Viewer hr = hr();
    assertThat(write(hr, "Ring **växeln**.", 0)).contains("userErrors=[]");
    assertThat(shown()).contains("Ring **växeln**.", "First ask your manager");
    assertThat(scene.ask(hr, WRITABLE, Map.of()))
        .contains(
            "{kind=CONTACT, language=SV, own=true, revision=1, changedBy={name=Hanna Lind}}",
            "{kind=CONTACT, language=EN, own=false, revision=0, changedBy=null}");
    assertThat(shown()).contains("\"changedAt\":\"");
    List<String> changes = database.read(tx -> tx.sql(ChangeSql.class).details());
    assertThat(changes).containsExactly("CONTACT SV revision 1");
    assertThat(write(hr, null, 1)).contains("userErrors=[]");
    assertThat(shown()).doesNotContain("växeln").contains("Fråga först din chef");
  }

  /** What the audit log says of statements. */
  interface ChangeSql {
    @SqlQuery("select detail from change where kind = 'STATEMENT_CHANGED' order by id")
    List<String> details();
  }

  @Test
  void nobodyButHrWrites() {
    Viewer admin = scene.administrator();
    assertThat(scene.ask(admin, WRITABLE, Map.of())).contains("statements=[]");
    assertThat(write(admin, "Ring mig.", 0)).contains("field=[kind], code=NOT_FOUND");
    assertThat(shown()).doesNotContain("Ring mig.");
  }

  @Test
  void whoIsSecondIsToldAndWhatCannotBeTakenIsRefused() {
    scene.administrator();
    Viewer hr = hr();
    write(hr, "Ett.", 0);
    assertThat(write(hr, "Två.", 0)).contains("field=[revision], code=CHANGED_MEANWHILE");
    assertThat(write(hr, "Två.", 7)).contains("code=CHANGED_MEANWHILE");
    assertThat(write(hr, "Fråga efter 811218-9876.", 1)).contains("code=IDENTITY_NUMBER");
    assertThat(write(hr, "x".repeat(20_001), 1)).contains("code=TOO_LONG");
    assertThat(shown()).contains("Ett.").doesNotContain("Två.");
  }
}
