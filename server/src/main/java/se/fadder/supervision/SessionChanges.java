package se.fadder.supervision;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;

/** The changes of sessions: when they are, that they are called off, and who was there. */
public final class SessionChanges {
  private final SessionReader reader;
  private final SessionAccess access;
  private final SessionTimes times;
  private final SessionRules rules;
  private final SessionWriter writer;

  SessionChanges(
      SessionReader reader,
      SessionAccess access,
      SessionTimes times,
      SessionRules rules,
      SessionWriter writer) {
    this.reader = reader;
    this.access = access;
    this.times = times;
    this.rules = rules;
    this.writer = writer;
  }

  /**
   * Puts a planned session off, or brings it forward. For whoever takes part, and for managers and
   * HR of all who do.
   *
   * @param onSite null to leave it as it is
   * @param revision of the session that they saw; null when they do not know
   */
  public Outcome<SessionId> move(
      WriteTx tx,
      Viewer viewer,
      SessionId id,
      SessionTime time,
      @Nullable Boolean onSite,
      @Nullable Integer revision) {
    return arrange(
        tx,
        viewer,
        id,
        revision,
        session -> {
          boolean here = onSite == null ? session.onSite() : onSite;
          if (!session.isPlanned()) {
            return SessionEnds.already(id, session);
          }
          return time.equals(session.time()) && here == session.onSite()
              ? Outcome.done(id)
              : moved(tx, viewer, session, time, here, null);
        });
  }

  /**
   * Calls a planned session off, or puts it off and says why. For the same people as {@link #move}.
   *
   * @param instead when it is in place of that; null when there is none
   * @param at when they said so, if that was before the server heard of it
   * @param revision of the session that they saw; null when they do not know
   */
  public Outcome<SessionId> callOff(
      WriteTx tx,
      Viewer viewer,
      SessionId id,
      CallOffReason reason,
      @Nullable SessionTime instead,
      @Nullable Instant at,
      @Nullable Integer revision) {
    Outcome<Instant> said = times.said(at);
    if (!(said instanceof Outcome.Done<Instant>(Instant when))) {
      return said.map(_ -> id);
    }
    return arrange(
        tx,
        viewer,
        id,
        revision,
        session -> {
          if (isAsSaid(session, reason, instead)) {
            return Outcome.done(id);
          }
          if (!session.isPlanned()) {
            return SessionEnds.already(id, session);
          }
          if (instead != null) {
            return moved(tx, viewer, session, instead, session.onSite(), reason);
          }
          writer.update(
              tx,
              viewer,
              session.ended(SessionState.CALLED_OFF, session.ends(), reason, when),
              SessionMove.CALLED_OFF,
              SessionChangeKind.SESSION_CALLED_OFF);
          return Outcome.done(id);
        });
  }

  private static boolean isAsSaid(
      Session session, CallOffReason reason, @Nullable SessionTime instead) {
    return session.reason() == reason
        && (instead == null
            ? session.state() == SessionState.CALLED_OFF
            : session.isPlanned() && instead.equals(session.time()));
  }

  /** A change of a session as it is now. */
  @FunctionalInterface
  private interface Change {
    Outcome<SessionId> make(Session session);
  }

  private Outcome<SessionId> arrange(
      WriteTx tx, Viewer viewer, SessionId id, @Nullable Integer revision, Change change) {
    Optional<Session> found =
        access
            .of(tx, viewer, id)
            .filter(standing -> access.mayArrange(tx, viewer, id, standing))
            .map(_ -> now(tx, id));
    if (found.isEmpty()) {
      return Outcome.refused(Problem.notFound("sessionId"));
    }
    Session session = found.get();
    if (session.isPlanned() && !times.isToMove(session)) {
      return Outcome.refused(SessionEnds.tooLate());
    }
    Outcome<SessionId> outcome =
        session.isPlanned() && revision != null && revision != session.revision()
            ? SessionEnds.changed(id)
            : change.make(session);
    return outcome;
  }

  private Session now(Tx tx, SessionId id) {
    return reader.byIds(tx, Set.of(id)).values().iterator().next();
  }

  private Outcome<SessionId> moved(
      WriteTx tx,
      Viewer viewer,
      Session session,
      SessionTime time,
      boolean onSite,
      @Nullable CallOffReason reason) {
    Optional<Problem> bad =
        times
            .badToPlan(time)
            .or(() -> rules.against(tx, reader.people(tx, session.id()), session, time));
    if (bad.isPresent()) {
      return new Outcome.Refused<>(List.of(bad.get()), session.id());
    }
    writer.update(
        tx,
        viewer,
        session.at(time, onSite, reason),
        SessionMove.MOVED,
        SessionChangeKind.SESSION_MOVED);
    return Outcome.done(session.id());
  }

  /**
   * Sets who was there when a session was held, and how long it lasted. For whoever takes part.
   *
   * @param minutes null to leave it as it is
   * @param revision of the session that they saw; null when they do not know
   */
  public Outcome<SessionId> setAttendance(
      WriteTx tx,
      Viewer viewer,
      SessionId id,
      Set<PersonId> present,
      @Nullable Integer minutes,
      @Nullable Integer revision) {
    if (access.of(tx, viewer, id).filter(SessionStanding::writes).isEmpty()) {
      return Outcome.refused(Problem.notFound("sessionId"));
    }
    Session session = now(tx, id);
    if (session.state() != SessionState.HELD) {
      return Outcome.refused(
          Problem.at("sessionId", "SESSION_NOT_HELD", "Nobody has said that it took place."));
    }
    if (revision != null && revision != session.revision()) {
      return SessionEnds.changed(id);
    }
    if (times.isLongAgo(session)) {
      return Outcome.refused(SessionEnds.tooLate());
    }
    if (!reader.people(tx, id).containsAll(present)) {
      return Outcome.refused(Problem.notFound("presentIds"));
    }
    LocalTime ends =
        minutes == null ? session.ends() : SessionTimes.later(session.begins(), minutes);
    tx.sql(SessionSql.class).setAttendance(id, present);
    writer.update(
        tx,
        viewer,
        session.lasting(ends),
        SessionMove.MEMBERS_CHANGED,
        SessionChangeKind.SESSION_ATTENDANCE_SET);
    return Outcome.done(id);
  }
}
