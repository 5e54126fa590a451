package se.fadder;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.fadder.Attempts.Attempt;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.sessionnotes.PrivateNoteId;
import se.fadder.sessionnotes.SessionNoteId;
import se.fadder.sessionnotes.SessionNotesRoom;
import se.fadder.sessionnotes.SessionUsefulness;
import se.fadder.sessionnotes.Writing;
import se.fadder.supervision.SessionDraft;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionId;
import se.fadder.supervision.SessionState;
import se.fadder.supervision.SessionTime;

/** What can be tried with what the new hire has written of a session with their mentor. */
final class NoteAttempts {
  static final Map<String, Attempt> ALL =
      Map.ofEntries(
          Map.entry(
              "session note see",
              (w, tx, v) -> {
                SessionNoteId id = note(w, tx, held(w, tx));
                return !room(w).notes().byIds(tx, v, Set.of(id)).isEmpty();
              }),
          Map.entry(
              "session's notes see",
              (w, tx, v) -> {
                SessionId session = held(w, tx);
                note(w, tx, session);
                return !room(w)
                    .notes()
                    .ofSessions(tx, v, Set.of(session))
                    .getOrDefault(session, List.of())
                    .isEmpty();
              }),
          Map.entry(
              "session note write",
              (w, tx, v) -> isDone(room(w).notes().write(tx, v, held(w, tx), writing()))),
          Map.entry(
              "session note delete",
              (w, tx, v) -> {
                Writing writing = writing();
                SessionNoteId id =
                    room(w).notes().record(tx, held(w, tx), self(w), writing, w.clock.instant());
                return isDone(room(w).notes().delete(tx, v, id, writing.version()));
              }),
          Map.entry(
              "private note see",
              (w, tx, v) -> {
                PrivateNoteId id = privateNote(w, tx, held(w, tx), writing());
                return !room(w).privateNotes().byIds(tx, v, Set.of(id)).isEmpty();
              }),
          Map.entry(
              "session's private notes see",
              (w, tx, v) -> {
                SessionId session = held(w, tx);
                privateNote(w, tx, session, writing());
                return !room(w)
                    .privateNotes()
                    .ofSessions(tx, v, Set.of(session))
                    .getOrDefault(session, List.of())
                    .isEmpty();
              }),
          Map.entry(
              "private note write",
              (w, tx, v) -> isDone(room(w).privateNotes().write(tx, v, held(w, tx), writing()))),
          Map.entry(
              "private note delete",
              (w, tx, v) -> {
                Writing writing = writing();
                PrivateNoteId id = privateNote(w, tx, held(w, tx), writing);
                return isDone(room(w).privateNotes().delete(tx, v, id, writing.version()));
              }),
          Map.entry(
              "session rate",
              (w, tx, v) ->
                  isDone(
                      room(w)
                          .ratings()
                          .rate(tx, v, held(w, tx), SessionUsefulness.MUCH, null, null))),
          Map.entry(
              "rating see",
              (w, tx, v) -> {
                SessionId session = held(w, tx);
                boolean isRated =
                    isDone(
                        room(w)
                            .ratings()
                            .rate(
                                tx, w.viewer("self"), session, SessionUsefulness.MUCH, null, null));
                return isRated
                    && room(w).ratings().own(tx, v, Set.of(session)).containsKey(session);
              }));

  private NoteAttempts() {}

  private static SessionNotesRoom room(World world) {
    return world.sessionNotes();
  }

  private static boolean isDone(Outcome<?> outcome) {
    return outcome instanceof Outcome.Done;
  }

  private static PersonId self(World world) {
    return world.person("self");
  }

  private static Writing writing() {
    return new Writing(UUID.randomUUID(), null, UUID.randomUUID(), "Vi ses på torsdag.", null);
  }

  private static SessionId held(World w, WriteTx tx) {
    LocalDate day = World.DAY.minusDays(1);
    return w.supervision()
        .plans()
        .record(
            tx,
            new SessionDraft(
                SessionForm.MENTOR,
                true,
                w.person("main mentor"),
                null,
                List.of(self(w)),
                new SessionTime(day, LocalTime.of(13, 0), LocalTime.of(14, 0))),
            SessionState.HELD);
  }

  private static SessionNoteId note(World w, WriteTx tx, SessionId session) {
    return room(w).notes().record(tx, session, self(w), writing(), w.clock.instant());
  }

  private static PrivateNoteId privateNote(
      World w, WriteTx tx, SessionId session, Writing writing) {
    return room(w).privateNotes().record(tx, self(w), session, writing, w.clock.instant());
  }
}
