package se.fadder.sessionnotes;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.sessionnotes.NotesScene.DAY;
import static se.fadder.sessionnotes.NotesScene.first;
import static se.fadder.sessionnotes.NotesScene.on;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionId;

/** Tests that whatever is written at the same moment is all there afterwards. */
@Tag("slow")
@Tag("thorough")
@OnBothDatabases
record NoteRaceTest(Database database) {
  private static final int ROUNDS = 8;

  @Test
  void whatOneWritesOnTwoDevicesAtOnceIsKeptBoth() throws Exception {
    NotesScene scene = new NotesScene(database);
    SessionId session = scene.withMentor();
    List<String> all = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Writing one = first("Början " + round);
      Writing phone = on(one, "Mobil " + round);
      Writing desk = on(one, "Dator " + round);
      Writing other = on(first("Annat"), "Ny " + round);
      assertDone(scene.write("self", session, one));
      List<Supplier<Outcome<SessionNoteId>>> racers =
          List.of(
              () -> scene.write("self", session, phone),
              () -> scene.write("self", session, desk),
              () -> scene.write("self", session, phone),
              () -> scene.write("main mentor", session, other));
      Race.of(racers).forEach(outcome -> assertDone(outcome));
      all.addAll(List.of(phone.text(), desk.text(), other.text()));
    }
    assertThat(scene.texts("main mentor", session)).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void whatOneWritesForOneselfOnTwoDevicesAtOnceIsKeptBoth() throws Exception {
    NotesScene scene = new NotesScene(database);
    SessionId session = scene.withMentor();
    for (int round = 0; round < ROUNDS; round++) {
      Writing one = first("Början " + round);
      Writing phone = on(one, "Mobil " + round);
      Writing desk = on(one, "Dator " + round);
      assertDone(scene.writeOwn("self", session, one));
      List<Supplier<Outcome<PrivateNoteId>>> racers =
          List.of(
              () -> scene.writeOwn("self", session, phone),
              () -> scene.writeOwn("self", session, desk));
      Race.of(racers).forEach(outcome -> assertDone(outcome));
      List<PrivateNote> versions =
          database.read(
              tx -> tx.sql(PrivateNoteSql.class).versions(scene.world.person("self"), one.entry()));
      assertThat(versions)
          .extracting(PrivateNote::text)
          .containsExactlyInAnyOrder(phone.text(), desk.text());
    }
  }

  /**
   * Whoever is said not to have been there at that moment has said how much it gave before, or not.
   */
  @Test
  void aFaceIsOfSomebodyWhoWasThereWhenItWasTapped() throws Exception {
    NotesScene scene = new NotesScene(database);
    for (int round = 0; round < ROUNDS; round++) {
      SessionId session =
          scene.held(SessionForm.GROUP, DAY.minusDays(1 + round), "main mentor", "self");
      List<Supplier<Boolean>> racers =
          List.of(
              () -> {
                scene.attended("main mentor", session, Set.of(scene.world.person("main mentor")));
                return true;
              },
              () -> isRated(scene, session));
      boolean isRated = Race.of(racers).getLast();
      List<RatingSql.OfSession> kept =
          database.read(
              tx -> tx.sql(RatingSql.class).own(scene.world.person("self"), Set.of(session)));
      assertThat(kept).hasSize(isRated ? 1 : 0);
    }
  }

  private boolean isRated(NotesScene scene, SessionId session) {
    return database
        .write(tx ->
            scene
                .world
                .sessionNotes()
                .ratings()
                .rate(tx, scene.world.viewer("self"), session, SessionUsefulness.SOME, null, null))
        .refusal()
        .isEmpty();
  }
}
