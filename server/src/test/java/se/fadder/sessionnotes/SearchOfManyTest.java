package se.fadder.sessionnotes;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.sessionnotes.NotesScene.DAY;
import static se.fadder.sessionnotes.NotesScene.first;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcomes;
import se.fadder.supervision.SessionDraft;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionId;
import se.fadder.supervision.SessionTime;

/** Tests that a search looks at the newest of very much, and no further; it prints how long. */
@Tag("slow")
@OnOneDatabase
final class SearchOfManyTest {
  private static final int SESSIONS = 2_000;
  private static final int A_DAY = 20;
  private static final int TIMES = 20;

  private static final String TEXT =
      """
      Vi gick igenom rutinen för jouren och vem som ringer på kvällar och helger. Till nästa gång \
      läser hon om delegationsordningen och frågar enheten om besöken i skolan.
      """;

  private final Database database;
  private final NotesScene scene;

  SearchOfManyTest(Database database) {
    this.database = database;
    scene = new NotesScene(database);
  }

  @Test
  void theNewestOfVeryMuchIsFound() {
    database.write(tx -> {
      for (int place = 0; place < SESSIONS; place++) {
        fill(tx, place);
      }
      return true;
    });
    List<Duration> times = new ArrayList<>();
    for (int time = 0; time < TIMES; time++) {
      long start = System.nanoTime();
      assertThat(find("nummer1999")).hasSize(1);
      times.add(Duration.ofNanos(System.nanoTime() - start));
    }
    Collections.sort(times);
    System.out.printf(
        "search in %d notes of %d sessions: median %d ms%n",
        2 * SESSIONS, SESSIONS, times.get(TIMES / 2).toMillis());
    assertThat(find("jour")).hasSize(TIMES);
    assertThat(find("nummer0")).as("beyond the newest").isEmpty();
  }

  private void fill(WriteTx tx, int place) {
    LocalTime begins = LocalTime.of(7, 0).plusMinutes(30L * (place % A_DAY));
    SessionDraft draft =
        new SessionDraft(
            SessionForm.INDIVIDUAL,
            true,
            scene.world.person("main mentor"),
            null,
            List.of(scene.world.person("self")),
            new SessionTime(DAY.plusDays(1 + place / A_DAY), begins, begins.plusMinutes(20)));
    SessionId session =
        Outcomes.done(
            scene.world.supervision().plans().plan(tx, scene.world.viewer("self"), draft));
    for (String who : List.of("self", "main mentor")) {
      scene
          .world
          .sessionNotes()
          .notes()
          .record(
              tx,
              session,
              scene.world.person(who),
              first(TEXT + (who.equals("self") ? "nummer" + place : "")),
              scene.world.clock.instant());
    }
  }

  private List<SessionFinding> find(String text) {
    return database.read(tx ->
        scene.world.sessionNotes().search().find(tx, scene.world.viewer("self"), text, TIMES));
  }
}
