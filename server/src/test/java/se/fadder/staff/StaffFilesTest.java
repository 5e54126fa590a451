package se.fadder.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.staff.StaffScene.problems;
import static se.fadder.staff.StaffScene.row;
import static se.fadder.staff.StaffScene.rows;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentForm;
import se.fadder.people.PeopleChangeKind;
import se.fadder.people.Role;

/** Tests that what a file of staff would change is shown first, and made once HR says yes. */
@OnOneDatabase
record StaffFilesTest(Database database) {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-11");

  @Test
  void aFileThatIsAsEverythingIsChangesNothing() {
    StaffScene scene = new StaffScene(database);
    assertThat(scene.give(scene.all())).isInstanceOf(StaffResult.Taken.class);
    assertThat(scene.said()).isEmpty();
  }

  @Test
  void whatIsNewComesIn() throws Exception {
    StaffScene scene = new StaffScene(database);
    List<String> file = scene.all();
    file.addAll(rows(1, 12));
    scene.give(file);
    assertThat(scene.said())
        .hasSize(12)
        .first()
        .isEqualTo("PERSON_NEW 18 1 Ny1 ny1@storsjo.example Socialsekreterare 2024-01-01");
    List<Change> changes =
        scene.world.changesOf(() -> {
          try {
            scene.make();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
        });
    assertThat(changes).filteredOn(of -> of.kind() == PeopleChangeKind.PERSON_ADDED).hasSize(12);
    assertThat(changes).extracting(Change::actorId).containsOnly(scene.world.person("hr"));
    scene.give(file);
    assertThat(scene.said()).as("the same file again").isEmpty();
  }

  @Test
  void whatIsOtherThanItWasIsShownAndMade() throws Exception {
    StaffScene scene = new StaffScene(database);
    List<String> file = scene.all();
    file.replaceAll(of ->
        of.replace(
                "Person;colleague;;norr;Socialsekreterare",
                "Per;Colleague;per@storsjo.example;norr;Samordnare")
            .replace("Person;owner;;soder", "Person;owner;;norr")
            .replace(
                "wunstarted;Person;unstarted;;norr;Socialsekreterare;tillsvidare;2026-03-25;",
                "wunstarted;Person;unstarted;;norr;Socialsekreterare;tillsvidare;2026-04-01;")
            .replace(
                "Person;it;;Storsjö kommun;Socialsekreterare;tillsvidare;2020-01-01;",
                "Person;it;;Storsjö kommun;Socialsekreterare;vikariat;2020-01-01;2026-06-30"));
    scene.give(file);
    assertThat(scene.said())
        .containsExactlyInAnyOrder(
            "PERSON_CHANGED 4 Per per@storsjo.example",
            "EMPLOYMENT_CHANGED 4 Samordnare",
            "EMPLOYMENT_NEW 13 Socialsekreterare 2026-03-11",
            "EMPLOYMENT_ENDING 0 2026-03-11",
            "EMPLOYMENT_CHANGED 17 2026-04-01",
            "EMPLOYMENT_CHANGED 9",
            "EMPLOYMENT_ENDING 9 2026-06-30");
    Outcomes.assertDone(scene.accept(2));
    scene.awaitMade();
    assertThat(at(scene, "unstarted"))
        .extracting(Employment::firstDay)
        .containsExactly(LocalDate.parse("2026-04-01"));
    assertThat(at(scene, "owner")).extracting(Employment::lastDay).containsExactly(null, TODAY);
    scene.give(file);
    assertThat(scene.said()).isEmpty();
  }

  private List<Employment> at(StaffScene scene, String name) {
    PersonId person = scene.world.person(name);
    Map<PersonId, List<Employment>> all =
        database.read(tx -> scene.world.people().allEmployments(tx, Set.of(person)));
    return all.get(person);
  }

  @Test
  void whoIsGoneEndsOnlyWhereNobodyHoldsThatBack() throws Exception {
    StaffScene scene = new StaffScene(database);
    List<String> file = scene.all();
    file.removeIf(of -> of.contains(";colleague;") || of.contains(";unstarted;"));
    scene.give(file);
    assertThat(scene.said()).containsExactly("EMPLOYMENT_ENDING 0 2026-03-11");
    assertThat(scene.newest().keptBack()).as("who has not begun").isOne();
    int place = scene.changes().getFirst().place();
    StaffFileId id = scene.newest().id();
    Outcomes.assertDone(
        database.write(tx -> scene.files().hold(tx, scene.world.viewer("hr"), id, place, true)));
    scene.make();
    assertThat(at(scene, "colleague"))
        .extracting(Employment::lastDay)
        .containsExactly((LocalDate) null);
    scene.give(file);
    scene.make();
    assertThat(at(scene, "colleague")).extracting(Employment::lastDay).containsExactly(TODAY);
    assertThat(scene.changes())
        .as("what was done can be read")
        .extracting(StaffChange::state)
        .containsExactly(StaffChangeState.DONE);
  }

  @Test
  void moreThanATenthIsAskedAboutTwice() throws Exception {
    StaffScene scene = new StaffScene(database);
    List<String> file = scene.all();
    file.removeIf(of -> of.contains("mentor;"));
    scene.give(file);
    Outcomes.assertRefused(scene.accept(null), "ENDINGS_UNCONFIRMED", "endings");
    Outcomes.assertRefused(scene.accept(2), "ENDINGS_UNCONFIRMED", "endings");
    Outcomes.assertDone(scene.accept(3));
    Outcomes.assertRefused(scene.accept(3), "STAFF_FILE_OVER", "fileId");
    assertThat(problems(scene.give(file))).containsExactly("0  IMPORT_UNDERWAY");
    scene.awaitMade();
  }

  @Test
  void aFileOfAnotherMunicipalityIsRefused() throws Exception {
    StaffScene scene = new StaffScene(database);
    assertThat(problems(scene.give(row(1, "hamnen", "Kock", ""), row(2, "bryggan", "Kock", ""))))
        .containsExactly("0  OTHER_ORGANISATION");
    List<String> file = scene.all();
    file.addAll(rows(1, 30));
    scene.give(file);
    scene.make();
    assertThat(problems(scene.give(rows(40, 45)))).containsExactly("0  NEARLY_ALL_GONE");
  }

  @Test
  void whatCannotBeIsRefused() {
    StaffScene scene = new StaffScene(database);
    List<String> file = scene.all();
    int first = file.size() + 2;
    file.add(row(1));
    file.add(row(1));
    file.add(row(2).replace("2;Ny2", "1;Ny2"));
    file.add(row(3).replace(";\n", ";9999-12-31\n"));
    file.add(row(4).replace("2024-01-01;", "2024-01-01;2023-12-31"));
    file.add(row(5).replace("5;Ny5", "811228-9874;Ny5"));
    file.add(row(6).replace("tillsvidare", "ibland"));
    assertThat(problems(scene.give(file)))
        .containsExactly(
            (first + 3) + " sista dag DAY_UNLIKELY",
            (first + 4) + " sista dag ENDS_BEFORE_IT_BEGINS",
            (first + 5) + " anställningsnummer CELL_IDENTITY_NUMBER",
            (first + 6) + " anställningsform FORM_UNKNOWN");
    file.subList(first + 1, file.size()).clear();
    assertThat(problems(scene.give(file)))
        .containsExactly(
            (first + 1) + " enhet TWICE_IN_FILE",
            (first + 2) + " anställningsnummer NUMBER_OF_TWO",
            (first + 2) + " enhet TWICE_IN_FILE");
  }

  @Test
  void whoMayBeKnownIsAskedAbout() throws Exception {
    StaffScene scene = new StaffScene(database);
    database.write(tx -> {
      PersonId alva = scene.world.peopleWriter().addPerson(tx, "Alva", "Ek", null, null).id();
      return scene
          .world
          .peopleWriter()
          .beginEmployment(
              tx,
              alva,
              scene.world.unit("Norr"),
              "Vikarie",
              EmploymentForm.PERMANENT,
              new Term(LocalDate.parse("2025-01-01"), null));
    });
    List<String> file = scene.all();
    file.add(row(1).replace("Ny1;Ödman;ny1@storsjo.example", "ALVA;Ek\u00a0;alva@storsjo.example"));
    scene.give(file);
    assertThat(scene.changes())
        .extracting(StaffChange::state)
        .containsExactly(StaffChangeState.ASKED);
    scene.make();
    assertThat(scene.changes())
        .as("unanswered it is not made")
        .extracting(StaffChange::state)
        .containsExactly(StaffChangeState.ASKED);
    scene.give(file);
    StaffFileId id = scene.newest().id();
    int place = scene.changes().getFirst().place();
    Outcomes.assertDone(
        database.write(tx -> scene.files().answer(tx, scene.world.viewer("hr"), id, place, true)));
    scene.make();
    scene.give(file);
    assertThat(scene.said())
        .as("the next file knows her by the number")
        .containsExactly(
            "PERSON_CHANGED 18 ALVA alva@storsjo.example",
            "EMPLOYMENT_CHANGED 18 Socialsekreterare");
  }

  @Test
  void managersFollowTheFile() throws Exception {
    StaffScene scene = new StaffScene(database);
    String head = StaffScene.HEAD.replace("\n", ";chef;roller\n");
    List<String> file = scene.all();
    file.replaceAll(of ->
        of.contains(";norr;") && !of.contains(";manager;")
            ? of.replace("\n", ";wmanager;\n")
            : of.contains(";manager;")
                ? of.replace("\n", ";wsector manager;\n")
                : of.replace("\n", ";;\n"));
    assertThat(scene.give(head, file)).isInstanceOf(StaffResult.Taken.class);
    assertThat(scene.said()).isEmpty();
    file.replaceAll(of -> of.replace("wmanager;\n", "wcolleague;\n"));
    scene.give(head, file);
    assertThat(scene.said())
        .contains("ROLE_NEW 4 2026-03-11 MANAGER", "ROLE_ENDING 0 2026-03-11 MANAGER");
    scene.make();
    boolean leads =
        database.<Boolean>read(tx ->
            scene
                .world
                .people()
                .reach(tx, scene.world.viewer("colleague"))
                .leads(scene.world.unit("Norr").path()));
    assertThat(leads).isTrue();
    file.replaceAll(of -> of.replace("wcolleague;\n", "wnobody;\n"));
    assertThat(problems(scene.give(head, file)))
        .hasSizeGreaterThan(3)
        .allMatch(of -> of.endsWith("chef MANAGER_UNKNOWN"));
  }

  @Test
  void rolesThatAFileGaveAFileTakesBackAndNoOther() throws Exception {
    StaffScene scene = new StaffScene(database);
    String head = StaffScene.HEAD.replace("\n", ";roller\n");
    List<String> file = scene.all();
    file.replaceAll(of -> of.replace("\n", of.contains(";owner;") ? ";expert, it\n" : ";\n"));
    scene.give(head, file);
    assertThat(scene.said())
        .extracting(of -> of.replaceAll(" .* ", " "))
        .containsExactlyInAnyOrder("ROLE_NEW EXPERT", "ROLE_NEW IT");
    scene.make();
    file.replaceAll(of -> of.replace("expert, it", "it"));
    scene.give(head, file);
    assertThat(scene.changes()).extracting(StaffChange::role).containsExactly(Role.EXPERT);
    assertThat(scene.said()).first().asString().startsWith("ROLE_ENDING");
  }

  @Test
  void itIsForHr() {
    StaffScene scene = new StaffScene(database);
    scene.give(scene.all());
    StaffFileId id = scene.newest().id();
    byte[] file = StaffScene.HEAD.getBytes(StandardCharsets.UTF_8);
    for (String who : List.of("manager", "sector manager", "admin", "colleague", "strange hr")) {
      if (!who.equals("strange hr")) {
        assertThat(scene.intake().take(scene.world.viewer(who), file))
            .isEqualTo(new StaffResult.Denied());
      }
      int files =
          database.<Integer>read(tx -> scene.files().newest(tx, scene.world.viewer(who)).size());
      assertThat(files).as(who).isZero();
      Outcomes.assertRefused(
          database.write(tx -> scene.files().accept(tx, scene.world.viewer(who), id, null)),
          "NOT_FOUND",
          "fileId");
    }
  }
}
