package se.fadder.sessionnotes;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.supervision.Session;
import se.fadder.supervision.SessionId;
import se.fadder.supervision.SessionMember;
import se.fadder.supervision.SessionReader;
import se.fadder.supervision.SessionState;

/**
 * How much sessions gave, as those say who attended them: each sees what they said themselves, and
 * no log tells of it. It is asked for {@value #DAYS} days, as long as what was done without contact
 * can be sent; what was said can be taken back as long as one likes.
 */
public final class Ratings {
  /** How many days after a session somebody may say how much it gave. */
  static final int DAYS = 30;

  private final Today today;
  private final NoteAccess access;
  private final SessionReader sessions;

  Ratings(Today today, NoteAccess access, SessionReader sessions) {
    this.today = today;
    this.access = access;
    this.sessions = sessions;
  }

  /** What the viewer said of each of those sessions. */
  public Map<SessionId, SessionRating> own(Tx tx, Viewer viewer, Set<SessionId> ids) {
    return tx.sql(RatingSql.class).own(viewer.person(), ids).stream()
        .collect(toMap(RatingSql.OfSession::sessionId, RatingSql.OfSession::said));
  }

  /** The sessions, among some, of which the viewer may say now how much they gave. */
  public Map<SessionId, SessionId> ratable(Tx tx, Viewer viewer, Set<SessionId> ids) {
    Set<SessionId> attended = attended(tx, viewer, access.taken(tx, viewer, ids));
    return sessions.byIds(tx, attended).values().stream()
        .filter(session -> isHeld(session) && isRecent(session, today.date()))
        .map(Session::id)
        .collect(toMap(Function.identity(), Function.identity()));
  }

  private Set<SessionId> attended(Tx tx, Viewer viewer, Set<SessionId> ids) {
    return sessions.members(tx, ids).values().stream()
        .flatMap(List::stream)
        .filter(one -> one.personId().equals(viewer.person()))
        .filter(one -> Boolean.TRUE.equals(one.attended()))
        .map(SessionMember::sessionId)
        .collect(toSet());
  }

  private static boolean isHeld(Session session) {
    return session.state() == SessionState.HELD;
  }

  private static boolean isRecent(Session session, LocalDate day) {
    return !day.isAfter(session.day().plusDays(DAYS));
  }

  /**
   * Says how much a session gave the viewer, or takes back what they said.
   *
   * @param value null to take it back
   * @param line about it; null when there is none
   * @param told when they said so, if that was before the server heard of it
   */
  public Outcome<SessionId> rate(
      WriteTx tx,
      Viewer viewer,
      SessionId id,
      @Nullable SessionUsefulness value,
      @Nullable String line,
      @Nullable Instant told) {
    if (value == null) {
      return takeBack(tx, viewer, id);
    }
    Instant at = WrittenAt.of(told, today.now());
    Optional<Problem> problem =
        access
            .problemOfPart(tx, viewer, id)
            .or(() -> WrittenAt.problem(at, today.now()))
            .or(() -> problem(tx, viewer, id, line, LocalDate.ofInstant(at, today.zone())));
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    tx.sql(RatingSql.class).set(id, viewer.person(), value, line, at);
    return Outcome.done(id);
  }

  private Optional<Problem> problem(
      Tx tx, Viewer viewer, SessionId id, @Nullable String line, LocalDate day) {
    Session session = access.session(tx, id);
    if (!isHeld(session) || attended(tx, viewer, Set.of(id)).isEmpty()) {
      return Optional.of(
          Problem.at(
              "sessionId", "NOT_ATTENDED", "How much it gave is said by those who were there."));
    } else if (!isRecent(session, day)) {
      return Optional.of(Problem.at("sessionId", "TOO_LONG_AGO", "The session lies too far back."));
    }
    return line != null && session.isCaseReview()
        ? Optional.of(NoteAccess.noText("line"))
        : Optional.empty();
  }

  private Outcome<SessionId> takeBack(WriteTx tx, Viewer viewer, SessionId id) {
    if (access.readable(tx, viewer, Set.of(id)).isEmpty()) {
      return Outcome.refused(Problem.notFound("sessionId"));
    }
    tx.sql(RatingSql.class).delete(id, viewer.person());
    return Outcome.done(id);
  }
}
