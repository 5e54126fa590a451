package se.fadder.sessionnotes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerId;
import se.fadder.supervision.SessionId;

/**
 * The notes that people write for themselves alone. Nobody else sees them, whatever they are; so
 * neither the audit log nor the log of reads, which HR reads too, holds anything of them. Their
 * author reads and deletes them also when they take part no more.
 */
public final class PrivateNotes {
  /** The most notes of a session that are shown, the last ones. */
  private static final int SHOWN = 100;

  /** A text that sorts after every identifier. */
  private static final String LAST = "~";

  private static final Instant END_OF_TIME = Instant.ofEpochMilli(Long.MAX_VALUE);
  private static final int MOST_DIGITS = 18;

  private final Ids ids;
  private final Today today;
  private final NoteAccess access;

  PrivateNotes(Ids ids, Today today, NoteAccess access) {
    this.ids = ids;
    this.today = today;
    this.access = access;
  }

  /** The notes that the viewer has written, among some. */
  public Map<PrivateNoteId, PrivateNote> byIds(Tx tx, Viewer viewer, Set<PrivateNoteId> wanted) {
    return tx.sql(PrivateNoteSql.class).byIds(viewer.person(), wanted).stream()
        .collect(toMap(PrivateNote::id, Function.identity()));
  }

  /** The viewer's last notes of each session whose typed text they may read, the oldest first. */
  public Map<SessionId, List<PrivateNote>> ofSessions(
      Tx tx, Viewer viewer, Set<SessionId> sessions) {
    Set<SessionId> readable = access.readable(tx, viewer, sessions);
    Map<SessionId, List<PrivateNote>> found =
        tx.sql(PrivateNoteSql.class).ofSessions(viewer.person(), readable, SHOWN).stream()
            .collect(groupingBy(note -> Objects.requireNonNull(note.sessionId())));
    return readable.stream()
        .collect(toMap(Function.identity(), id -> found.getOrDefault(id, List.of())));
  }

  /** A page of the viewer's notes, the newest first. */
  public Slice<PrivateNote> own(Tx tx, Viewer viewer, Page page) {
    Instant before = page.after() == null ? END_OF_TIME : instant(page.afterKey());
    String beforeId = page.after() == null ? LAST : page.afterId();
    return Slice.of(
        page, tx.sql(PrivateNoteSql.class).newest(viewer.person(), before, beforeId, page.limit()));
  }

  /**
   * The instant of a page's key; of a key that the list does not have, one that nothing follows.
   */
  private static Instant instant(String key) {
    boolean isNumber =
        key.length() <= MOST_DIGITS && !key.isEmpty() && key.chars().allMatch(Character::isDigit);
    return Instant.ofEpochMilli(isNumber ? Long.parseLong(key) : 0);
  }

  static After placeOf(PrivateNote note) {
    return new After(String.valueOf(note.writtenAt().toEpochMilli()), note.id().value().toString());
  }

  /** Writes an entry for the viewer alone, or changes it: of a session, or of none. */
  public Outcome<PrivateNoteId> write(
      WriteTx tx, Viewer viewer, @Nullable SessionId session, Writing writing) {
    Instant at = WrittenAt.of(writing.at(), today.now());
    Optional<Problem> problem =
        Optional.ofNullable(session)
            .flatMap(id -> access.problemOfText(tx, viewer, id))
            .or(() -> WrittenAt.problem(at, today.now()));
    return problem.isPresent()
        ? Outcome.refused(problem.get())
        : write(tx, viewer.person(), session, writing, at);
  }

  private Outcome<PrivateNoteId> write(
      WriteTx tx, PersonId author, @Nullable SessionId session, Writing writing, Instant at) {
    PrivateNoteSql sql = tx.sql(PrivateNoteSql.class);
    List<PrivateNote> versions = sql.versions(author, writing.entry());
    if (versions.stream().anyMatch(one -> !Objects.equals(one.sessionId(), session))) {
      return Outcome.refused(Problem.at("entry", "INVALID", "The entry is about another session."));
    }
    Optional<PrivateNote> same = WrittenVersion.called(writing.version(), versions);
    Optional<PrivateNote> before = WrittenVersion.called(writing.basedOn(), versions);
    if (same.isPresent()) {
      return Outcome.done(same.get().id());
    } else if (before.isPresent()) {
      PrivateNoteId id = before.get().id();
      sql.change(author, id, writing.version(), writing.text(), at);
      return Outcome.done(id);
    } else if (session != null && sql.count(author, session) >= SessionNotes.MOST) {
      return Outcome.refused(
          Problem.of(
              "TOO_MANY_NOTES",
              "Somebody has " + SessionNotes.MOST + " notes of a session at most."));
    }
    return Outcome.done(record(tx, author, session, writing, at));
  }

  /** Stores a new note. For seeding, too: it checks no access. */
  public PrivateNoteId record(
      WriteTx tx, PersonId author, @Nullable SessionId session, Writing writing, Instant at) {
    PrivateNoteId id = ids.next(PrivateNoteId::new);
    tx.sql(PrivateNoteSql.class)
        .insert(
            new PrivateNote(
                id, author, session, writing.entry(), writing.version(), writing.text(), at, at));
    return id;
  }

  /**
   * Deletes a note that the viewer has written.
   *
   * @param version that the viewer had before them
   */
  public Outcome<ViewerId> delete(WriteTx tx, Viewer viewer, PrivateNoteId id, UUID version) {
    PrivateNoteSql sql = tx.sql(PrivateNoteSql.class);
    List<PrivateNote> found = sql.byIds(viewer.person(), Set.of(id));
    if (found.isEmpty()) {
      return Outcome.refused(Problem.notFound("privateNoteId"));
    } else if (!found.getFirst().version().equals(version)) {
      return Outcome.refused(SessionNotes.changedMeanwhile());
    }
    sql.delete(viewer.person(), id);
    return Outcome.done(viewer.id());
  }
}
