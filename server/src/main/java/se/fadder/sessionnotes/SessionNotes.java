package se.fadder.sessionnotes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.supervision.SessionId;

/**
 * The notes for all who took part in a session. Everybody writes in their own entries, so that two
 * never write in the same; what one person writes on two devices that do not know of one another is
 * kept both.
 */
public final class SessionNotes {
  /** The most notes of a session that are shown, the last ones. */
  private static final int SHOWN = 100;

  /** The most notes that one author may have in a session, deleted ones among them. */
  static final int MOST = 50;

  private final Ids ids;
  private final Today today;
  private final AuditLog auditLog;
  private final NoteAccess access;

  SessionNotes(Ids ids, Today today, AuditLog auditLog, NoteAccess access) {
    this.ids = ids;
    this.today = today;
    this.auditLog = auditLog;
    this.access = access;
  }

  /** The notes, among some, that the viewer may read. */
  public Map<SessionNoteId, SessionNote> byIds(Tx tx, Viewer viewer, Set<SessionNoteId> wanted) {
    List<SessionNote> found = tx.sql(SessionNoteSql.class).byIds(wanted);
    Set<SessionId> readable =
        access.readable(tx, viewer, found.stream().map(SessionNote::sessionId).collect(toSet()));
    return found.stream()
        .filter(note -> readable.contains(note.sessionId()))
        .collect(toMap(SessionNote::id, Function.identity()));
  }

  /** The last notes of each of those sessions that the viewer may read, the oldest first. */
  public Map<SessionId, List<SessionNote>> ofSessions(
      Tx tx, Viewer viewer, Set<SessionId> sessions) {
    Set<SessionId> readable = access.readable(tx, viewer, sessions);
    Map<SessionId, List<SessionNote>> found =
        tx.sql(SessionNoteSql.class).ofSessions(readable, SHOWN).stream()
            .collect(groupingBy(SessionNote::sessionId));
    return readable.stream()
        .collect(toMap(Function.identity(), id -> found.getOrDefault(id, List.of())));
  }

  /** The sessions, among some, that the viewer may write notes of. */
  public Map<SessionId, SessionId> writable(Tx tx, Viewer viewer, Set<SessionId> sessions) {
    return access.writable(tx, viewer, sessions).stream()
        .collect(toMap(Function.identity(), Function.identity()));
  }

  /** Writes an entry of the viewer's own, or changes it. For those who take part. */
  public Outcome<SessionNoteId> write(
      WriteTx tx, Viewer viewer, SessionId session, Writing writing) {
    Instant at = WrittenAt.of(writing.at(), today.now());
    Optional<Problem> problem =
        access.problemOfText(tx, viewer, session).or(() -> WrittenAt.problem(at, today.now()));
    return problem.isPresent()
        ? Outcome.refused(problem.get())
        : write(tx, viewer, session, writing, at);
  }

  private Outcome<SessionNoteId> write(
      WriteTx tx, Viewer viewer, SessionId session, Writing writing, Instant at) {
    SessionNoteSql sql = tx.sql(SessionNoteSql.class);
    List<SessionNote> versions = sql.versions(session, viewer.person(), writing.entry());
    Optional<SessionNote> same = WrittenVersion.called(writing.version(), versions);
    Optional<SessionNote> before =
        WrittenVersion.called(writing.basedOn(), versions).filter(note -> !note.isDeleted());
    if (same.isPresent()) {
      return Outcome.done(same.get().id());
    } else if (before.isPresent()) {
      return Outcome.done(change(tx, viewer, before.get(), writing, at));
    } else if (sql.count(session, viewer.person()) >= MOST) {
      return Outcome.refused(
          Problem.of("TOO_MANY_NOTES", "Somebody has " + MOST + " notes of a session at most."));
    }
    SessionNoteId id = record(tx, session, viewer.person(), writing, at);
    note(tx, viewer, SessionNotesChangeKind.SESSION_NOTE_WRITTEN, id);
    return Outcome.done(id);
  }

  private SessionNoteId change(
      WriteTx tx, Viewer viewer, SessionNote note, Writing writing, Instant at) {
    tx.sql(SessionNoteSql.class).change(note.id(), writing.version(), writing.text(), at);
    // What somebody types within an hour is saved many times, and is one change of theirs.
    if (!hour(note.changedAt()).equals(hour(at))) {
      note(tx, viewer, SessionNotesChangeKind.SESSION_NOTE_CHANGED, note.id());
    }
    return note.id();
  }

  private static Instant hour(Instant at) {
    return at.truncatedTo(ChronoUnit.HOURS);
  }

  private void note(WriteTx tx, Viewer by, SessionNotesChangeKind kind, SessionNoteId id) {
    auditLog.note(tx, by, by.person(), kind, id, "");
  }

  /** Stores a new note. For seeding, too: it checks no access, and nobody's change is noted. */
  public SessionNoteId record(
      WriteTx tx, SessionId session, PersonId author, Writing writing, Instant at) {
    SessionNoteId id = ids.next(SessionNoteId::new);
    tx.sql(SessionNoteSql.class)
        .insert(
            new SessionNote(
                id, session, author, writing.entry(), writing.version(), writing.text(), at, at));
    return id;
  }

  /**
   * Deletes a note that the viewer has written; that there was one stays, unless another version of
   * the same entry does.
   *
   * @param version that the viewer had before them
   */
  public Outcome<SessionId> delete(WriteTx tx, Viewer viewer, SessionNoteId id, UUID version) {
    SessionNoteSql sql = tx.sql(SessionNoteSql.class);
    Optional<SessionNote> found =
        sql.byIds(Set.of(id)).stream()
            .filter(one -> one.authorId().equals(viewer.person()))
            .findFirst();
    if (found.isEmpty()) {
      return Outcome.refused(Problem.notFound("noteId"));
    }
    SessionNote note = found.get();
    Optional<Problem> problem = access.problemOfPart(tx, viewer, note.sessionId());
    if (problem.isPresent()) {
      return Outcome.refused(Problem.at("noteId", problem.get().code(), problem.get().message()));
    } else if (note.isDeleted()) {
      return Outcome.done(note.sessionId());
    } else if (!note.version().equals(version)) {
      return Outcome.overtaken(note.sessionId(), changedMeanwhile());
    }
    boolean hasAnother =
        sql.versions(note.sessionId(), note.authorId(), note.entry()).stream()
            .anyMatch(one -> !one.id().equals(id) && !one.isDeleted());
    if (hasAnother) {
      sql.delete(id);
    } else {
      sql.empty(id, today.now());
    }
    note(tx, viewer, SessionNotesChangeKind.SESSION_NOTE_DELETED, id);
    return Outcome.done(note.sessionId());
  }

  static Problem changedMeanwhile() {
    return Problem.of(
        "CHANGED_MEANWHILE", "The note was changed since; nothing that was not seen is deleted.");
  }
}
