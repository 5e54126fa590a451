package se.fadder.supervision;

import java.time.Instant;
import java.time.LocalDate;
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

/** The logging of sessions: whether one that was planned took place, and one that was not. */
public final class SessionLogs {
  private final SessionReader reader;
  private final SessionAccess access;
  private final SessionTimes times;
  private final SessionRules rules;
  private final SessionWriter writer;

  SessionLogs(
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
   * Says for one who takes part whether a planned session took place. Who says the same a moment
   * later has said it too.
   *
   * @param minutes how long it lasted; null for as long as was planned
   * @param at when they said so, if that was before the server heard of it
   * @param revision of the session that they saw; null when they do not know
   */
  public Outcome<SessionId> say(
      WriteTx tx,
      Viewer viewer,
      SessionId id,
      boolean held,
      @Nullable Integer minutes,
      @Nullable Instant at,
      @Nullable Integer revision) {
    Optional<Session> found = writable(tx, viewer, id);
    if (found.isEmpty()) {
      return Outcome.refused(Problem.notFound("sessionId"));
    }
    Session session = found.get();
    LocalTime ends =
        minutes == null || !held ? session.ends() : SessionTimes.later(session.begins(), minutes);
    SessionState as = held ? SessionState.HELD : SessionState.CALLED_OFF;
    if (!session.isPlanned()) {
      boolean isSame = session.state() == as && (minutes == null || ends.equals(session.ends()));
      return isSame ? Outcome.done(id) : SessionEnds.already(id, session);
    }
    if (revision != null && revision != session.revision()) {
      return SessionEnds.changed(id);
    }
    Outcome<Instant> said = times.said(at);
    if (!(said instanceof Outcome.Done<Instant>(Instant when))) {
      return said.map(_ -> id);
    }
    Optional<Problem> bad = badToLog(session, when);
    if (bad.isPresent()) {
      return Outcome.refused(bad.get());
    }
    end(tx, viewer, session, as, ends, when);
    return Outcome.done(id);
  }

  private Optional<Session> writable(Tx tx, Viewer viewer, SessionId id) {
    return access
        .of(tx, viewer, id)
        .filter(SessionStanding::writes)
        .map(_ -> reader.byIds(tx, Set.of(id)).get(id));
  }

  private Optional<Problem> badToLog(Session session, Instant said) {
    if (!times.hasBegun(session)) {
      return Optional.of(SessionEnds.notBegun());
    }
    return times.isLongAgo(session.day(), said)
        ? Optional.of(SessionEnds.tooLate())
        : Optional.empty();
  }

  private void end(
      WriteTx tx, Viewer viewer, Session session, SessionState as, LocalTime ends, Instant said) {
    boolean held = as == SessionState.HELD;
    tx.sql(SessionSql.class).attend(session.id(), held);
    writer.update(
        tx,
        viewer,
        session.ended(as, ends, null, said),
        held ? SessionMove.HELD : SessionMove.CALLED_OFF,
        held ? SessionChangeKind.SESSION_HELD : SessionChangeKind.SESSION_CALLED_OFF);
  }

  /**
   * Notes a session that was not planned and has been, up to 30 days ago. Where the same people
   * have one at that time already, it is that: so two who note it at once note one.
   *
   * @param draft its time is when it was
   * @param said when they said so
   */
  public Outcome<SessionId> log(WriteTx tx, Viewer viewer, SessionDraft draft, Instant said) {
    Optional<Problem> bad = times.badToLog(draft.time(), said);
    if (bad.isPresent()) {
      return Outcome.refused(bad.get());
    }
    Outcome<SessionPlace> place = rules.place(tx, viewer, draft);
    if (!(place instanceof Outcome.Done<SessionPlace>(SessionPlace at))) {
      return place.map(SessionPlace::id);
    }
    Optional<Session> same = same(tx, draft);
    if (same.isPresent()) {
      Session session = same.get();
      if (session.isPlanned()) {
        end(tx, viewer, session, SessionState.HELD, session.ends(), said);
      }
      return Outcome.done(session.id());
    }
    Session session =
        Session.planned(draft, at, viewer.person())
            .ended(SessionState.HELD, draft.time().ends(), null, said);
    writer.insert(tx, viewer, List.of(session), draft.people());
    return Outcome.done(session.id());
  }

  /** The session that the same people have at that time, in that form. */
  private Optional<Session> same(Tx tx, SessionDraft draft) {
    LocalDate day = draft.time().day();
    PersonId anybody = draft.people().iterator().next();
    return reader.between(tx, Set.of(anybody), day, day).getOrDefault(anybody, List.of()).stream()
        .filter(session -> session.state() != SessionState.CALLED_OFF)
        .filter(session -> times.hasBegun(session) && session.isOf(draft))
        .filter(session -> reader.people(tx, session.id()).equals(draft.people()))
        .findFirst();
  }

  /** When something was said; see {@link SessionTimes#said}. */
  public Outcome<Instant> said(@Nullable Instant at) {
    return times.said(at);
  }

  /** The time of a session that is noted; see {@link SessionTimes#logged}. */
  public SessionTime time(
      Instant said, int minutes, @Nullable LocalDate day, @Nullable LocalTime begins) {
    return times.logged(said, minutes, day, begins);
  }
}
