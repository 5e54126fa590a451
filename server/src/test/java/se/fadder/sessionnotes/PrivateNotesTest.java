package se.fadder.sessionnotes;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;
import static se.fadder.kernel.Outcomes.done;
import static se.fadder.sessionnotes.NotesScene.DAY;
import static se.fadder.sessionnotes.NotesScene.at;
import static se.fadder.sessionnotes.NotesScene.first;
import static se.fadder.sessionnotes.NotesScene.on;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page;
import se.fadder.kernel.Slice;
import se.fadder.kernel.ViewerId;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionId;

/** Tests that a note that somebody writes for themselves is theirs alone, and never lost. */
@OnOneDatabase
final class PrivateNotesTest {
  private final Database database;
  private final NotesScene scene;
  private final PrivateNotes notes;

  PrivateNotesTest(Database database) {
    this.database = database;
    scene = new NotesScene(database);
    notes = scene.world.sessionNotes().privateNotes();
  }

  @Test
  void onlyTheAuthorReadsIt() {
    SessionId session = scene.withMentor();
    PrivateNoteId note = done(scene.writeOwn("self", session, first("Fråga om semester")));
    assertThat(texts("self", session)).containsExactly("Fråga om semester");
    assertThat(texts("main mentor", session)).isEmpty();
    for (String who : List.of("main mentor", "manager", "sector manager", "hr", "stranger")) {
      Map<PrivateNoteId, PrivateNote> seen =
          database.read(tx -> notes.byIds(tx, scene.world.viewer(who), Set.of(note)));
      assertThat(seen).as(who).isEmpty();
      assertThat(own(who)).as(who).isEmpty();
    }
    assertThat(texts("manager", session)).isNull();
  }

  @Test
  void noLogTellsOfIt() {
    SessionId session = scene.withMentor();
    assertThat(
            scene.world.changesOf(() -> {
              Writing one = first("Hej");
              PrivateNoteId note = done(scene.writeOwn("self", session, one));
              assertDone(delete("self", note, one.version()));
            }))
        .isEmpty();
  }

  @Test
  void itMayStandWithoutASession() {
    assertDone(scene.writeOwn("self", null, first("Mitt eget")));
    assertThat(own("self")).containsExactly("Mitt eget");
  }

  @Test
  void ownNotesArePagedTheNewestFirst() {
    SessionId session = scene.withMentor();
    for (int i = 0; i < 5; i++) {
      scene.world.clock.pass(Duration.ofMinutes(1));
      assertDone(scene.writeOwn("self", i % 2 == 0 ? session : null, first("" + i)));
    }
    List<String> found = new ArrayList<>();
    Page page = Page.first(2);
    while (true) {
      Page asked = page;
      Slice<PrivateNote> slice =
          database.read(tx -> notes.own(tx, scene.world.viewer("self"), asked));
      slice.items().forEach(note -> found.add(note.text()));
      if (!slice.hasNext()) {
        break;
      }
      page = new Page(2, PrivateNotes.placeOf(slice.items().getLast()));
    }
    assertThat(found).containsExactly("4", "3", "2", "1", "0");
  }

  @Test
  void whatWasWrittenOnTwoDevicesIsKeptBoth() {
    Writing one = first("Hej");
    Writing desk = on(one, "Datorn");
    assertDone(scene.writeOwn("self", null, one));
    assertDone(scene.writeOwn("self", null, on(one, "Mobilen")));
    PrivateNoteId beside = done(scene.writeOwn("self", null, desk));
    assertDone(scene.writeOwn("self", null, desk));
    assertThat(own("self")).containsExactlyInAnyOrder("Mobilen", "Datorn");
    assertDone(delete("self", beside, desk.version()));
    assertThat(own("self")).containsExactly("Mobilen");
  }

  @Test
  void nothingThatItsAuthorHasNotSeenIsDeleted() {
    Writing one = first("Hej");
    PrivateNoteId note = done(scene.writeOwn("self", null, one));
    assertDone(scene.writeOwn("self", null, on(one, "Mer")));
    assertRefused(delete("self", note, one.version()), "CHANGED_MEANWHILE");
    assertRefused(delete("hr", note, one.version()), "NOT_FOUND", "privateNoteId");
    assertThat(own("self")).containsExactly("Mer");
  }

  @Test
  void afterAHandOverTheAuthorReadsAndDeletesAndWritesNothingMore() {
    SessionId session = scene.withMentor();
    Writing one = first("Hej");
    PrivateNoteId note = done(scene.writeOwn("self", session, one));
    scene.handOver();
    assertThat(texts("self", session)).containsExactly("Hej");
    assertRefused(scene.writeOwn("self", session, first("Sent")), "NO_LONGER_PART", "sessionId");
    assertRefused(scene.writeOwn("self", session, on(one, "Sent")), "NO_LONGER_PART", "sessionId");
    assertThat(own("self")).containsExactly("Hej");
    assertDone(delete("self", note, one.version()));
    assertThat(own("self")).isEmpty();
  }

  @Test
  void itIsOfASessionThatTheAuthorTakesPartIn() {
    SessionId session = scene.withMentor();
    SessionId review = scene.held(SessionForm.CASE_REVIEW, DAY.minusDays(2), "main mentor", "self");
    for (String who : List.of("manager", "hr", "colleague", "stranger")) {
      assertRefused(scene.writeOwn(who, session, first("Hej")), "NOT_FOUND", "sessionId");
    }
    assertRefused(
        scene.writeOwn("self", review, first("Hej")), "NO_TEXT_IN_CASE_REVIEW", "sessionId");
    Writing one = first("Hej");
    assertDone(scene.writeOwn("self", session, one));
    assertRefused(scene.writeOwn("self", null, on(one, "Annat")), "INVALID", "entry");
  }

  @Test
  void whatWasWrittenLongAgoIsRefused() {
    Writing old = at(first("Hej"), scene.world.clock.instant().minus(Duration.ofDays(31)));
    assertRefused(scene.writeOwn("self", null, old), "INVALID", "at");
  }

  @Test
  void thereIsRoomForFiftyInASession() {
    SessionId session = scene.withMentor();
    for (int i = 0; i < SessionNotes.MOST; i++) {
      assertDone(scene.writeOwn("self", session, first("" + i)));
    }
    assertRefused(scene.writeOwn("self", session, first("Hej")), "TOO_MANY_NOTES");
    assertDone(scene.writeOwn("self", null, first("Utan samtal")));
  }

  private Outcome<ViewerId> delete(String who, PrivateNoteId note, UUID version) {
    return database.write(tx -> notes.delete(tx, scene.world.viewer(who), note, version));
  }

  private List<String> own(String who) {
    return database
        .read(tx -> notes.own(tx, scene.world.viewer(who), Page.first(100)))
        .items()
        .stream()
        .map(PrivateNote::text)
        .toList();
  }

  /** What somebody reads of their own in a session; null where they may read nothing typed. */
  private @Nullable List<String> texts(String who, SessionId session) {
    Map<SessionId, List<PrivateNote>> found =
        database.read(tx -> notes.ofSessions(tx, scene.world.viewer(who), Set.of(session)));
    return found.containsKey(session)
        ? Objects.requireNonNull(found.get(session)).stream().map(PrivateNote::text).toList()
        : null;
  }
}
