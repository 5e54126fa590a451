package se.fadder.sessionnotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.done;
import static se.fadder.sessionnotes.NotesScene.DAY;
import static se.fadder.sessionnotes.NotesScene.first;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionId;

/** Tests that a search finds what one may read, and nothing else. */
@OnOneDatabase
final class SessionSearchTest {
  private final Database database;
  private final NotesScene scene;

  SessionSearchTest(Database database) {
    this.database = database;
    scene = new NotesScene(database);
  }

  @Test
  void whatAllReadIsFoundByAllWhoTakePart() {
    SessionId session = scene.withMentor();
    assertDone(scene.write("self", session, first("Jag ringer tingsrätten på måndag.")));
    for (String who : List.of("self", "main mentor")) {
      assertThat(find(who, "tingsr"))
          .containsExactly(
              new SessionFinding(
                  SessionFindingKind.NOTE,
                  "Jag ringer ",
                  "tingsrätten",
                  " på måndag.",
                  session,
                  DAY.minusDays(1)));
    }
    for (String who : List.of("manager", "hr", "colleague", "stranger")) {
      assertThat(find(who, "tingsr")).as(who).isEmpty();
    }
  }

  @Test
  void onesOwnNotesAreFoundByOneselfAlone() {
    SessionId session = scene.withMentor();
    assertDone(scene.writeOwn("self", session, first("Semester?")));
    assertDone(scene.writeOwn("self", null, first("Fråga om semestern")));
    assertThat(find("self", "semest"))
        .extracting(SessionFinding::sessionId, SessionFinding::day)
        .containsExactly(tuple(null, DAY), tuple(session, DAY.minusDays(1)));
    for (String who : List.of("main mentor", "manager", "hr")) {
      assertThat(find(who, "semest")).as(who).isEmpty();
    }
  }

  @Test
  void whatWasDeletedIsNotFound() {
    SessionId session = scene.withMentor();
    Writing one = first("Jouren");
    SessionNoteId note = done(scene.write("self", session, one));
    assertDone(scene.delete("self", note, one.version()));
    assertThat(find("main mentor", "jour")).isEmpty();
  }

  @Test
  void afterAHandOverItIsFoundStill() {
    SessionId session = scene.withMentor();
    assertDone(scene.write("main mentor", session, first("Jouren")));
    scene.handOver();
    assertThat(find("self", "jour")).hasSize(1);
  }

  @Test
  void theNewestStandFirstAndNoMoreThanAskedFor() {
    for (int day = 1; day <= 5; day++) {
      SessionId session =
          scene.held(SessionForm.INDIVIDUAL, DAY.minusDays(day), "main mentor", "self");
      assertDone(scene.write("self", session, first("Jour " + day)));
      assertDone(scene.writeOwn("self", session, first("Jour för mig " + day)));
    }
    List<SessionFinding> found =
        database.read(tx -> search().find(tx, scene.world.viewer("self"), "jour", 3));
    assertThat(found)
        .extracting(SessionFinding::day)
        .containsExactly(DAY.minusDays(1), DAY.minusDays(1), DAY.minusDays(2));
  }

  private List<SessionFinding> find(String who, String text) {
    return database.read(tx -> search().find(tx, scene.world.viewer(who), text, 20));
  }

  private SessionSearch search() {
    return scene.world.sessionNotes().search();
  }
}
