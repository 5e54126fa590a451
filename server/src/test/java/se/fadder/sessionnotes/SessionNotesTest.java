package se.fadder.sessionnotes;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertOvertaken;
import static se.fadder.kernel.Outcomes.assertRefused;
import static se.fadder.kernel.Outcomes.done;
import static se.fadder.sessionnotes.NotesScene.DAY;
import static se.fadder.sessionnotes.NotesScene.at;
import static se.fadder.sessionnotes.NotesScene.first;
import static se.fadder.sessionnotes.NotesScene.on;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionId;

/** Tests who writes and reads notes of a session, and that nothing that was written is lost. */
@OnOneDatabase
final class SessionNotesTest {
  private final NotesScene scene;

  SessionNotesTest(Database database) {
    scene = new NotesScene(database);
  }

  @Test
  void allWhoTakePartReadWhatEachHasWritten() {
    SessionId session = scene.withMentor();
    assertDone(scene.write("main mentor", session, first("Vi gick igenom jouren.")));
    assertDone(scene.write("self", session, first("Jag ringer **tingsrätten**.")));
    for (String who : List.of("main mentor", "self")) {
      assertThat(scene.texts(who, session))
          .containsExactly("Vi gick igenom jouren.", "Jag ringer **tingsrätten**.");
    }
  }

  /** Nor does anybody learn whether there is a session. */
  @Test
  void whoTakesNoPartNeitherReadsNorWrites() {
    SessionId session = scene.withMentor();
    assertDone(scene.write("self", session, first("Hej")));
    for (String who :
        List.of("manager", "sector manager", "hr", "colleague", "co-mentor", "admin", "stranger")) {
      assertThat(scene.notes(who, session)).as(who).isNull();
      assertRefused(scene.write(who, session, first("Hej")), "NOT_FOUND", "sessionId");
    }
  }

  @Test
  void anEntryIsReplacedByItsAuthorAgainAndAgain() {
    SessionId session = scene.withMentor();
    Writing one = first("Vi gick");
    Writing two = on(one, "Vi gick igenom");
    SessionNoteId note = done(scene.write("self", session, one));
    assertThat(done(scene.write("self", session, two))).isEqualTo(note);
    assertThat(done(scene.write("self", session, on(two, "Vi gick igenom jouren"))))
        .isEqualTo(note);
    assertThat(scene.texts("self", session)).containsExactly("Vi gick igenom jouren");
  }

  @Test
  void whatArrivesTwiceIsWrittenOnce() {
    SessionId session = scene.withMentor();
    Writing one = first("Hej");
    Writing two = on(one, "Hej igen");
    SessionNoteId note = done(scene.write("self", session, one));
    assertDone(scene.write("self", session, two));
    assertThat(done(scene.write("self", session, two))).isEqualTo(note);
    assertThat(scene.texts("self", session)).containsExactly("Hej igen");
  }

  @Test
  void whatWasWrittenOnTwoDevicesIsKeptBoth() {
    SessionId session = scene.withMentor();
    Writing one = first("Hej");
    Writing phone = on(one, "Hej från mobilen");
    Writing desk = on(one, "Hej från datorn");
    assertDone(scene.write("self", session, one));
    assertDone(scene.write("self", session, phone));
    assertDone(scene.write("self", session, desk));
    assertThat(scene.texts("main mentor", session))
        .containsExactly("Hej från mobilen", "Hej från datorn");
    assertThat(Objects.requireNonNull(scene.notes("self", session)))
        .allMatch(note -> note.entry().equals(one.entry()));
    // Each device goes on in what it has written itself.
    assertDone(scene.write("self", session, on(desk, "Mer från datorn")));
    assertDone(scene.write("self", session, on(phone, "Mer från mobilen")));
    assertThat(scene.texts("self", session)).containsExactly("Mer från mobilen", "Mer från datorn");
  }

  /** Without contact several versions wait, each on the one before. */
  @Test
  void whatADeviceSendsLateFindsItsOwnVersionBesideAnother() {
    SessionId session = scene.withMentor();
    Writing one = first("Hej");
    Writing late = on(one, "Sent ett");
    assertDone(scene.write("self", session, one));
    assertDone(scene.write("self", session, on(one, "Tidigt")));
    assertDone(scene.write("self", session, late));
    assertDone(scene.write("self", session, on(late, "Sent två")));
    assertThat(scene.texts("self", session)).containsExactly("Tidigt", "Sent två");
  }

  @Test
  void nobodyWritesInAnEntryOfAnother() {
    SessionId session = scene.withMentor();
    Writing own = first("Mitt");
    assertDone(scene.write("self", session, own));
    assertDone(scene.write("main mentor", session, on(own, "Ditt")));
    assertThat(scene.texts("self", session)).containsExactly("Mitt", "Ditt");
  }

  @Test
  void whatWasWrittenWithoutContactHasTheTimeOfThen() {
    SessionId session = scene.withMentor();
    Instant now = scene.world.clock.instant();
    assertDone(scene.write("self", session, at(first("Då"), now.minus(Duration.ofHours(5)))));
    assertDone(scene.write("self", session, at(first("Snart"), now.plus(Duration.ofHours(5)))));
    assertThat(Objects.requireNonNull(scene.notes("self", session)))
        .extracting(SessionNote::writtenAt)
        .containsExactly(now.minus(Duration.ofHours(5)), now);
    assertRefused(
        scene.write("self", session, at(first("Länge sedan"), now.minus(Duration.ofDays(31)))),
        "INVALID",
        "at");
  }

  @Test
  void thatAnEntryWasDeletedStaysAndItsTextDoesNot() {
    SessionId session = scene.withMentor();
    Writing one = first("Hej");
    SessionNoteId note = done(scene.write("self", session, one));
    assertDone(scene.delete("self", note, one.version()));
    assertDone(scene.delete("self", note, one.version()));
    assertThat(scene.texts("main mentor", session)).containsExactly("-");
    // What another device has written meanwhile is kept.
    assertDone(scene.write("self", session, on(one, "Hej igen")));
    assertThat(scene.texts("self", session)).containsExactly("-", "Hej igen");
  }

  @Test
  void ofTwoVersionsOneCanBeKept() {
    SessionId session = scene.withMentor();
    Writing one = first("Hej");
    Writing other = on(one, "Annat");
    assertDone(scene.write("self", session, one));
    assertDone(scene.write("self", session, on(one, "Ett")));
    SessionNoteId beside = done(scene.write("self", session, other));
    assertDone(scene.delete("self", beside, other.version()));
    assertThat(scene.texts("self", session)).containsExactly("Ett");
  }

  @Test
  void nothingThatItsAuthorHasNotSeenIsDeleted() {
    SessionId session = scene.withMentor();
    Writing one = first("Hej");
    SessionNoteId note = done(scene.write("self", session, one));
    assertDone(scene.write("self", session, on(one, "Mer")));
    assertOvertaken(scene.delete("self", note, one.version()));
    assertThat(scene.texts("self", session)).containsExactly("Mer");
  }

  @Test
  void nobodyDeletesWhatAnotherWrote() {
    SessionId session = scene.withMentor();
    Writing one = first("Hej");
    SessionNoteId note = done(scene.write("self", session, one));
    for (String who : List.of("main mentor", "manager", "hr", "stranger")) {
      assertRefused(scene.delete(who, note, one.version()), "NOT_FOUND", "noteId");
    }
    assertRefused(
        scene.delete("self", new SessionNoteId(UUID.randomUUID()), one.version()),
        "NOT_FOUND",
        "noteId");
  }

  @Test
  void afterAHandOverBothReadAndWriteNothing() {
    SessionId session = scene.withMentor();
    Writing one = first("Hej");
    SessionNoteId note = done(scene.write("self", session, one));
    scene.handOver();
    for (String who : List.of("self", "main mentor")) {
      assertThat(scene.texts(who, session)).containsExactly("Hej");
      assertRefused(scene.write(who, session, first("Sent")), "NO_LONGER_PART", "sessionId");
    }
    assertRefused(scene.write("self", session, on(one, "Sent")), "NO_LONGER_PART", "sessionId");
    assertRefused(scene.delete("self", note, one.version()), "NO_LONGER_PART", "noteId");
    assertThat(scene.texts("self", session)).containsExactly("Hej");
  }

  @Test
  void aCaseReviewHasNoText() {
    SessionId session =
        scene.held(SessionForm.CASE_REVIEW, DAY.minusDays(1), "main mentor", "self");
    assertRefused(
        scene.write("self", session, first("Om ett ärende")),
        "NO_TEXT_IN_CASE_REVIEW",
        "sessionId");
    assertThat(scene.notes("self", session)).isEmpty();
  }

  @Test
  void notesAreWrittenBeforeTheSessionToo() {
    SessionId session = scene.planned("main mentor", "self");
    assertDone(scene.write("self", session, first("Ta upp jouren")));
    assertThat(scene.texts("main mentor", session)).containsExactly("Ta upp jouren");
  }

  @Test
  void anAuthorHasRoomForFiftyEntries() {
    SessionId session = scene.withMentor();
    Writing last = first("0");
    for (int i = 0; i < SessionNotes.MOST; i++) {
      last = first("" + i);
      assertDone(scene.write("self", session, last));
    }
    assertRefused(scene.write("self", session, first("För mycket")), "TOO_MANY_NOTES");
    assertDone(scene.write("self", session, on(last, "Går att ändra")));
    assertDone(scene.write("main mentor", session, first("Har eget utrymme")));
  }

  /** A note is saved every other second while somebody types; the log has it once an hour. */
  @Test
  void theAuditLogTellsOfAChangeOnceAnHourAndHoldsNoText() {
    SessionId session = scene.withMentor();
    Writing one = first("Hej");
    Writing two = on(one, "Hej du");
    List<Change> changes =
        scene.world.changesOf(() -> {
          SessionNoteId note = done(scene.write("self", session, one));
          assertDone(scene.write("self", session, two));
          scene.world.clock.pass(Duration.ofHours(1));
          Writing three = on(two, "Hej du där");
          assertDone(scene.write("self", session, three));
          assertDone(scene.delete("self", note, three.version()));
        });
    assertThat(changes)
        .extracting(change -> change.kind().name())
        .containsExactly("SESSION_NOTE_WRITTEN", "SESSION_NOTE_CHANGED", "SESSION_NOTE_DELETED");
    assertThat(changes)
        .allMatch(change -> change.detail().isEmpty())
        .allMatch(change -> scene.world.person("self").equals(change.subjectId()));
  }
}
