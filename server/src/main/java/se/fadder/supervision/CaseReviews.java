package se.fadder.supervision;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;

/**
 * The reviews of cases: before one, whoever takes part may say that they have something to take up,
 * and the leader sees how many; after it, it is counted. Who has said so is in no log.
 */
public final class CaseReviews {
  private final SessionReader reader;
  private final SessionAccess access;
  private final SessionTimes times;
  private final SessionWriter writer;

  CaseReviews(
      SessionReader reader, SessionAccess access, SessionTimes times, SessionWriter writer) {
    this.reader = reader;
    this.access = access;
    this.times = times;
    this.writer = writer;
  }

  /** Says before a review that the viewer has something to take up, or takes that back. */
  public Outcome<SessionId> raise(WriteTx tx, Viewer viewer, SessionId id, boolean raises) {
    Optional<Session> found = review(tx, viewer, id);
    if (found.isEmpty()) {
      return Outcome.refused(Problem.notFound("sessionId"));
    }
    Session session = found.get();
    if (!session.isPlanned() || times.hasBegun(session)) {
      return Outcome.refused(
          Problem.at("sessionId", "SESSION_BEGUN", "It has begun, or is called off."));
    }
    tx.sql(SessionSql.class).raise(id, viewer.person(), raises);
    tx.publish(SessionWriter.of(viewer.person()));
    if (session.leaderId() != null) {
      tx.publish(SessionWriter.of(session.leaderId()));
    }
    return Outcome.done(id);
  }

  /**
   * Sets how many cases a review took up, and for how many there was no time. For whoever takes
   * part, once it has begun.
   *
   * @param revision of the session that they saw; null when they do not know
   */
  public Outcome<SessionId> count(
      WriteTx tx,
      Viewer viewer,
      SessionId id,
      int raised,
      int notReached,
      @Nullable Integer revision) {
    Optional<Session> found = review(tx, viewer, id);
    if (found.isEmpty()) {
      return Outcome.refused(Problem.notFound("sessionId"));
    }
    Session session = found.get();
    if (session.state() == SessionState.CALLED_OFF) {
      return SessionEnds.already(id, session);
    }
    if (!times.hasBegun(session)) {
      return Outcome.refused(SessionEnds.notBegun());
    }
    if (times.isLongAgo(session)) {
      return Outcome.refused(SessionEnds.tooLate());
    }
    if (session.isCounted(raised, notReached)) {
      return Outcome.done(id);
    }
    if (revision != null && revision != session.revision()) {
      return SessionEnds.changed(id);
    }
    writer.update(
        tx,
        viewer,
        session.counted(raised, notReached),
        SessionMove.MEMBERS_CHANGED,
        SessionChangeKind.CASE_REVIEW_COUNTED);
    return Outcome.done(id);
  }

  private Optional<Session> review(Tx tx, Viewer viewer, SessionId id) {
    return access
        .of(tx, viewer, id)
        .filter(SessionStanding::writes)
        .map(_ -> reader.byIds(tx, Set.of(id)).get(id))
        .filter(Session::isCaseReview);
  }

  /** How many have something to take up in each of the reviews that the viewer leads. */
  public Map<SessionId, Integer> raisedIn(Tx tx, Viewer viewer, Set<SessionId> ids) {
    Map<SessionId, Integer> counts =
        tx.sql(SessionSql.class).raised(ids).stream()
            .collect(toMap(SessionSql.Raised::sessionId, SessionSql.Raised::count));
    return reader.byIds(tx, ids).values().stream()
        .filter(session -> session.isCaseReview() && viewer.person().equals(session.leaderId()))
        .collect(toMap(Session::id, session -> counts.getOrDefault(session.id(), 0)));
  }

  /** Those of the reviews in which the viewer has said to have something to take up. */
  public Map<SessionId, SessionId> raisedByViewer(Tx tx, Viewer viewer, Set<SessionId> ids) {
    return tx.sql(SessionSql.class).raisedBy(ids, viewer.person()).stream()
        .collect(toMap(Function.identity(), Function.identity()));
  }
}
